// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

/// What C calls a type, taken apart: `const char **` has the base `char`, which is const, and two asterisks.
struct PointerSpelling: Equatable {
    /// Where a type stands: what may change without harm depends on it.
    enum Position {
        case parameter, result, memory
    }

    let text: String
    /// The type behind all asterisks; the whole text for pointers to functions and arrays.
    private(set) var base: String
    /// Whether the base and each pointer but the last are const: one entry for each asterisk.
    private(set) var isConst: [Bool] = []

    init(_ text: String) {
        self.text = text
        base = text
        guard !text.contains("("), !text.contains("["), let star = text.firstIndex(of: "*") else { return }
        var words = text[..<star].split(separator: " ")
        let isConstant = words.first == "const"
        if isConstant { words.removeFirst() }
        base = words.joined(separator: " ")
        isConst = [isConstant]
        let levels = text[text.index(after: star)...].split(separator: "*", omittingEmptySubsequences: false)
        isConst += levels.dropLast().map { $0.contains("const") }
    }

    private var isVoid: Bool { base == "void" && isConst.count == 1 }
    private var isFunction: Bool { text.contains("(") }

    /// What a change to another type means; nil for the same.
    func difference(
        to new: PointerSpelling,
        at position: Position,
        records: (String, String) -> TypeComparison.Difference?
    ) -> TypeComparison.Difference? {
        if self == new { return nil }
        if isFunction || new.isFunction { return functionDifference(to: new) }
        let wasPointer = !isConst.isEmpty
        guard wasPointer, !new.isConst.isEmpty else {
            // Enumerations and integers; what has other bits shows in the vocabulary.
            return .init(impact: .source, reason: "another type of the same bits")
        }
        if let difference = pointeeDifference(to: new, at: position, records) { return difference }
        guard isConst.dropLast() == new.isConst.dropLast() || isConst.count != new.isConst.count else {
            return .init(impact: .source, reason: "const moved")
        }
        return constDifference(to: new, at: position)
    }

    /// What it means that the value that is pointed to is const, or is not any more.
    private func constDifference(to new: PointerSpelling, at position: Position) -> TypeComparison.Difference? {
        switch (isConst.last, new.isConst.last) {
        case (false?, true?):
            position == .parameter
                ? .init(impact: .compatible, reason: "it is only read now")
                : .init(impact: .source, reason: "it may only be read now")
        case (true?, false?):
            .init(impact: .source, reason: position == .parameter ? "it may be written to now" : "it may be written")
        default:
            nil
        }
    }

    /// What it means that something else is pointed to; nil where it is the same but for const.
    private func pointeeDifference(
        to new: PointerSpelling,
        at position: Position,
        _ records: (String, String) -> TypeComparison.Difference?
    ) -> TypeComparison.Difference? {
        if isVoid, new.isVoid { return nil }
        if new.isVoid {
            guard position == .parameter else { return .init(impact: .source, reason: "it may point to anything now") }
            // Taking const away is a promise less, whatever it points to.
            return constDifference(to: new, at: position).flatMap { $0.impact == .source ? $0 : nil }
                ?? .init(impact: .compatible, reason: "it may point to anything now")
        }
        if isVoid { return .init(impact: .source, reason: "it points to '\(new.base)' now") }
        guard isConst.count == new.isConst.count else { return .init(impact: .binary, reason: "what it points to changed") }
        guard base != new.base else { return nil }
        if Self.withoutSign(base) == Self.withoutSign(new.base) {
            return .init(impact: .source, reason: "the same bits with another sign")
        }
        return records(base, new.base) ?? .init(impact: .binary, reason: "what it points to changed")
    }

    private func functionDifference(to new: PointerSpelling) -> TypeComparison.Difference {
        if isVoid || new.isVoid { return .init(impact: .source, reason: "both are addresses") }
        let isSame = text.replacing("const ", with: "") == new.text.replacing("const ", with: "")
        return .init(
            impact: isSame ? .source : .binary,
            reason: isSame ? "const changed in its signature" : "the function's signature changed"
        )
    }

    private static func withoutSign(_ base: String) -> String {
        for prefix in ["unsigned ", "signed "] where base.hasPrefix(prefix) { return String(base.dropFirst(prefix.count)) }
        return base
    }
}
