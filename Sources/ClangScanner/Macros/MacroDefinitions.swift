// Licensed under Apache License v2.0. See LICENSE for details.

/// The definitions of macros in any file, by their places among the nodes of a translation unit.
final class MacroDefinitions {
    /// The definitions of one name.
    struct Entry {
        /// The last one.
        var last: Int
        /// The last one that is to be bound, as a place in the list of those.
        var listed: Int?
        /// Whether anything undefines the name; known once the lifetimes are.
        var isUndefinedAnywhere = false
    }

    let nodes: [TopLevelNode]
    private let files: SourceFiles
    private var entries: [String: Entry] = [:]
    /// Bodies that may be asked for again.
    private var bodies: [Int: [MacroToken]] = [:]
    /// What clang defines before it reads, or its arguments do: places among the nodes.
    private lazy var predefined = Dictionary(
        nodes.indices.lazy.filter { [nodes] in nodes[$0].kind == .CXCursor_MacroDefinition && nodes[$0].file == nil }
            .map { [nodes] in (nodes[$0].cursor.spelling, $0) },
        uniquingKeysWith: { $1 }
    )
    private lazy var lifetimes = {
        let lifetimes = MacroLifetimes(nodes, files: files)
        for name in lifetimes.undefinedNames { entries[name]?.isUndefinedAnywhere = true }
        return lifetimes
    }()

    init(_ nodes: [TopLevelNode], files: SourceFiles) {
        self.nodes = nodes
        self.files = files
        entries.reserveCapacity(nodes.count { $0.kind == .CXCursor_MacroDefinition })
    }

    subscript(name: String) -> Entry? { entries[name] }

    /// Takes note of a definition, the last one of its name so far; of all of them before anything is asked.
    ///
    /// - Returns: The place in the list of those to bind that an earlier one has, where this one takes another.
    func note(_ name: String, at index: Int, listedAs place: Int?) -> Int? {
        func update(_ known: inout Entry) -> Int? {
            known.last = index
            guard let place else { return nil }
            defer { known.listed = place }
            return known.listed
        }
        return update(&entries[name, default: Entry(last: index)])
    }

    // MARK: - Lifetimes

    /// The last definition of a macro, and what becomes of it; nothing for what no file defines.
    func last(of name: String) -> (index: Int, state: MacroLifetimes.State)? {
        let lifetimes = lifetimes
        return entries[name].map { known in
            (known.last, known.isUndefinedAnywhere ? lifetimes.state(of: name, lastDefinedAt: known.last) : .defined)
        }
    }

    func state(of name: String) -> MacroLifetimes.State { last(of: name)?.state ?? .uncertain }

    /// Whether anything undefines a macro, defined in a file or not.
    func isUndefinedAnywhere(_ name: String) -> Bool { lifetimes.isUndefinedAnywhere(name) }

    /// Whether clang defines a macro before it reads, or its arguments do.
    func isPredefined(_ name: String) -> Bool { predefined[name] != nil }

    /// Whether anything defines a macro, the headers or clang.
    func isMacro(_ name: String) -> Bool { entries[name] != nil || isPredefined(name) }

    // MARK: - Bodies

    /// What is defined for a name where the headers end; nil for no macro, and for one that may be gone by then.
    func definition(of name: String) -> (body: [MacroToken], isFunctionLike: Bool)? {
        if let (index, state) = last(of: name) {
            return state == .defined ? (body(at: index), nodes[index].cursor.isFunctionLikeMacro) : nil
        }
        guard let index = predefined[name], !isUndefinedAnywhere(name) else { return nil }
        if bodies[index] == nil {
            // No file has its text; clang has the tokens.
            bodies[index] = MacroToken.tokens(in: nodes[index].cursor.tokens.dropFirst().joined(separator: " "))
        }
        return (bodies[index] ?? [], nodes[index].cursor.isFunctionLikeMacro)
    }

    /// The tokens after the name of the last definition of a macro.
    func body(named name: String) -> [MacroToken]? { entries[name].map { body(at: $0.last) } }

    /// The tokens after the name, of a function-like macro its parameters included.
    func body(at index: Int) -> [MacroToken] {
        if let known = bodies[index] { return known }
        let body = body(at: index, endingAt: nodes[index].cursor.end)
        bodies[index] = body
        return body
    }

    /// - Parameter end: Where the definition ends, which clang has to look for.
    func body(at index: Int, endingAt end: SourcePosition) -> [MacroToken] {
        guard let file = nodes[index].file, end.file == file.handle else { return [] }
        return MacroToken.tokens(behindNameIn: file.bytes(from: nodes[index].offset, to: Int(end.offset)))
    }

    /// Keeps a body that will be asked for by its name.
    func keep(_ body: [MacroToken], at index: Int) { bodies[index] = body }
}
