// Licensed under Apache License v2.0. See LICENSE for details.

/// The lines around a declaration that only some targets have.
///
/// Most declarations have none: then it takes no memory, and copies count nothing.
struct ConditionLines: Hashable, Sendable {
    private struct Lines: Hashable, Sendable {
        var condition: String?
        var targets: Set<Int> = []
        var opening: [String] = []
        var closing: [String] = []
    }

    private indirect enum Storage: Hashable, Sendable {
        case none
        case some(Lines)
    }

    private var storage = Storage.none

    private var lines: Lines {
        get { if case .some(let lines) = storage { lines } else { Lines() } }
        set { storage = newValue == Lines() ? .none : .some(newValue) }
    }

    private var isEmpty: Bool { if case .none = storage { true } else { false } }

    /// The condition of `#if`; nil where every target has the declaration.
    var condition: String? {
        get { isEmpty ? nil : lines.condition }
        set { lines.condition = newValue }
    }
    /// The targets it holds on, by their places.
    var targets: Set<Int> {
        get { isEmpty ? [] : lines.targets }
        set { lines.targets = newValue }
    }
    /// `#if`, at the first of a run of declarations under one condition.
    var opening: [String] {
        get { isEmpty ? [] : lines.opening }
        set { lines.opening = newValue }
    }
    /// `#endif`, at the last.
    var closing: [String] {
        get { isEmpty ? [] : lines.closing }
        set { lines.closing = newValue }
    }
}

/// What the templates lay out one by one, and targets may have each in their own form.
protocol ConditionalEntry: Sendable {
    var conditions: ConditionLines { get set }
    /// The name in Swift.
    var swiftName: String { get }
    /// Everything that makes the declaration what it is: not its comments.
    var content: [String] { get }
    /// What of it tells people how its forms differ.
    var signature: [String] { get }
}

extension ConditionalEntry {
    var signature: [String] { content }
}

extension TypeEntry: ConditionalEntry {
    var swiftName: String { name }
    var content: [String] { [name] }
}

extension AliasEntry: ConditionalEntry {
    var swiftName: String { name }
    var content: [String] { [name, type] }
}

extension EnumerationEntry: ConditionalEntry {
    var swiftName: String { name }
    var content: [String] {
        [name, rawType, "\(isOptionSet) \(isFrozen) \(hasUnlabelledInitializer)"] + cases.flatMap(\.content) + [""]
            + members.flatMap(\.content)
    }
}

extension NewtypeEntry: ConditionalEntry {
    var swiftName: String { name }
    var content: [String] { [name, rawType, "\(isSendable) \(hasUnlabelledInitializer)"] }
}

extension RecordEntry: ConditionalEntry {
    var swiftName: String { name }
    var content: [String] { [name, conformances] + signature }
    var signature: [String] { (body.lines + trailing.lines).filter { !$0.isComment } }
}

extension ConstantEntry: ConditionalEntry {
    var swiftName: String { name }
    var content: [String] { [name, type, value] + attributes }
}

extension CodeEntry: ConditionalEntry {
    var swiftName: String {
        let text = declaration.lines.joined(separator: " ")
        let match = text.firstMatch(of: /\b(?:func|var) `?([^(<:`\s]+)/)
        return match.map { String($0.1) } ?? text
    }
    var content: [String] { declaration.lines + body.lines }
    var signature: [String] {
        let text = declaration.lines.map { String($0.drop { $0 == " " }) }.joined(separator: " ")
        // Without what Swift says before it, and the brace behind it.
        let keyword = text.firstRange(of: "func ") ?? text.firstRange(of: "var ")
        guard let start = keyword?.lowerBound else { return [text] }
        return [String(text[start...].prefix { $0 != "{" }.reversed().drop { $0 == " " }.reversed())]
    }
}

extension String {
    fileprivate var isComment: Bool { drop { $0 == " " }.hasPrefix("///") }
}
