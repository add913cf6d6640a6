// Licensed under Apache License v2.0. See LICENSE for details.

/// The lines around a declaration that only some targets have.
struct ConditionLines: Hashable, Sendable {
    /// The condition of `#if`; nil where every target has the declaration.
    var condition: String?
    /// The targets it holds on, by their places.
    var targets: Set<Int> = []
    /// `#if`, at the first of a run of declarations under one condition.
    var opening: [String] = []
    /// `#endif`, at the last.
    var closing: [String] = []
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
