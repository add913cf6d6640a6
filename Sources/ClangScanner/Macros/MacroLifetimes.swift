// Licensed under Apache License v2.0. See LICENSE for details.

/// Which macros are still defined where the headers end. clang's record has every definition and inclusion, in the order in
/// which they were read, but no `#undef`; those are in the text of the files.
final class MacroLifetimes {
    enum State {
        case defined
        case undefined
        /// Perhaps: a file is read more than once, or a definition is brought back.
        case uncertain
    }

    /// An `#undef` or `#pragma pop_macro`, and the file that it stands in.
    private struct Undefinition {
        var file: SourceFile
        var offset: Int
        var isRestoration: Bool
    }

    /// Whether an `#undef` was read before a definition.
    private enum Order {
        case before, after, unknown
    }

    private let nodes: [TopLevelNode]
    private let files: SourceFiles
    private var undefinitions: [String: [Undefinition]] = [:]
    /// The inclusions of each file, as places in the list of nodes.
    private var inclusions: [FileIdentity: [Int]] = [:]
    private var entersOnce: [FileIdentity: Bool] = [:]
    private lazy var skipped = files.skippedRanges()

    init(_ nodes: [TopLevelNode], files: SourceFiles) {
        self.nodes = nodes
        self.files = files
        var visited: Set<FileIdentity> = []
        func visit(_ file: SourceFile) {
            guard visited.insert(file.identity).inserted else { return }
            for found in file.undefinitions {
                undefinitions[found.name, default: []].append(
                    Undefinition(file: file, offset: found.offset, isRestoration: found.isRestoration)
                )
            }
        }
        var latest: SourceFile?
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .CXCursor_MacroDefinition:
                guard let file = node.file, file !== latest else { continue }
                latest = file
                visit(file)
            case .CXCursor_InclusionDirective:
                guard let file = files.included(by: node.cursor) else { continue }
                inclusions[file.identity, default: []].append(index)
                visit(file)
            default: break
            }
        }
    }

    /// What anything undefines, or brings an earlier definition of back.
    var undefinedNames: some Sequence<String> { undefinitions.keys }

    /// Whether anything undefines a macro, or brings an earlier definition back.
    func isUndefinedAnywhere(_ name: String) -> Bool { undefinitions[name] != nil }

    /// What becomes of a macro.
    ///
    /// - Parameter index: The place of its last definition in the list of nodes.
    func state(of name: String, lastDefinedAt index: Int) -> State {
        guard let found = undefinitions[name] else { return .defined }
        var state = State.defined
        for undefinition in found {
            if undefinition.isRestoration { return .uncertain }
            let order = order(undefinition, index)
            if order == .before { continue }
            if isSkipped(undefinition, index) {
                // What a file skips it may not skip when it is read again.
                guard isReadOnce(undefinition.file) else { return .uncertain }
            } else {
                guard order == .after else { return .uncertain }
                state = .undefined
            }
        }
        return state
    }

    // MARK: - Private

    private func order(_ undefinition: Undefinition, _ index: Int) -> Order {
        guard let file = nodes[index].file else { return .unknown }
        if file.identity == undefinition.file.identity {
            if undefinition.offset > nodes[index].offset { return .after }
            let isLast = isReadOnce(file) || (inclusions[file.identity]?.last ?? 0) < index
            return isLast ? .before : .unknown
        }
        guard isReadOnce(undefinition.file) else { return .unknown }
        guard let entry = inclusions[undefinition.file.identity]?.first else { return .unknown }
        if entry > index { return .after }
        // From the file of the definition outwards: is the other one still being read?
        var (inner, position) = (file, index)
        while let inclusion = latestInclusion(of: inner, before: position) {
            guard let outer = nodes[inclusion].file else { return .unknown }
            if outer.identity == undefinition.file.identity {
                return undefinition.offset < nodes[inclusion].offset ? .before : .after
            }
            (inner, position) = (outer, inclusion)
        }
        return inner.isMain ? .before : .unknown
    }

    private func latestInclusion(of file: SourceFile, before index: Int) -> Int? {
        guard let all = inclusions[file.identity] else { return nil }
        return isReadOnce(file) ? all.first.flatMap { $0 < index ? $0 : nil } : all.last { $0 < index }
    }

    private func isReadOnce(_ file: SourceFile) -> Bool {
        let key = file.identity
        if let known = entersOnce[key] { return known }
        let isOnce = inclusions[key].map { $0.count == 1 || files.isGuarded(file) } ?? file.isMain
        entersOnce[key] = isOnce
        return isOnce
    }

    /// Whether a condition leaves an `#undef` out, but not a definition in the same file: what leaves out both did neither when
    /// the definition was read.
    private func isSkipped(_ undefinition: Undefinition, _ index: Int) -> Bool {
        let definition = nodes[index].file?.identity == undefinition.file.identity ? nodes[index].offset : nil
        return skipped[undefinition.file.identity]?.contains { range in
            range.contains(undefinition.offset) && definition.map(range.contains) != true
        } ?? false
    }
}
