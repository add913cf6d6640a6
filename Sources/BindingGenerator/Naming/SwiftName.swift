// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The name that a header gives a function in Swift: its base name and the labels of its arguments.
struct SwiftName: Hashable, Sendable {
    var base: String
    /// A label for each parameter; `_` for none.
    var labels: [String]

    /// How Swift tells functions apart by name: `move(_:by:)`.
    var full: String { "\(base)(\(labels.map { $0 + ":" }.joined()))" }

    init(base: String, labels: [String]) {
        self.base = base
        self.labels = labels
    }

    /// Reads the argument of `swift_name`; the failure is the reason why it is not honoured.
    static func parse(_ text: String, parameterCount: Int) -> Result<SwiftName, Refusal> {
        if text.hasPrefix("getter:") || text.hasPrefix("setter:") {
            return .failure(
                Refusal(reason: "it makes a property of a function, and generated functions stay functions")
            )
        }
        guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else {
            return .failure(Refusal(reason: "it has no list of labels"))
        }
        let base = text[..<open]
        if base.contains(".") {
            return .failure(
                Refusal(
                    reason: "it makes a member of another type, and generated functions belong to the library's class"
                )
            )
        }
        let list = text[text.index(after: open)...].dropLast()
        let labels = list.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard list.isEmpty || labels.last == "" else { return .failure(Refusal(reason: "a label in it has no colon")) }
        let words = list.isEmpty ? [] : Array(labels.dropLast())
        guard words.count == parameterCount else {
            return .failure(
                Refusal(reason: "it has \(words.count) labels, and the function takes \(parameterCount) parameters")
            )
        }
        guard ([String(base)] + words).allSatisfy(isIdentifier) else {
            return .failure(Refusal(reason: "a part of it is no identifier"))
        }
        return .success(SwiftName(base: String(base), labels: words))
    }

    private static func isIdentifier(_ word: String) -> Bool {
        guard let first = word.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return word.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x5F
        }
    }
}

extension SwiftName {
    /// What a parameter's declaration begins with: its label and its name, or the name alone where they are the same.
    static func parameter(label: String, name: String) -> String {
        label == name ? name : "\(escaped(label)) \(name)"
    }

    /// Appends the same.
    static func appendParameter(label: String, name: String, to text: inout SourceText) {
        if label != name {
            text.append(escaped(label))
            text.append(" ")
        }
        text.append(name)
    }

    /// An argument of a call: behind its label, if it has one.
    static func argument(label: String, _ value: String) -> String {
        label == "_" ? value : "\(escaped(label)): \(value)"
    }

    /// A label, in backticks where Swift takes even that for a keyword.
    private static func escaped(_ label: String) -> String {
        switch label {
        case "inout", "let", "var": "`\(label)`"
        default: label
        }
    }
}
