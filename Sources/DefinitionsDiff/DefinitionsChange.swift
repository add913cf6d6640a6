// Licensed under Apache License v2.0. See LICENSE for details.

/// One difference between two definitions documents.
package struct DefinitionsChange: Hashable, Sendable, Encodable {
    /// What a change is about.
    package enum Subject: String, CaseIterable, Sendable, Encodable {
        case module, target, library, function, callback, record, field, enumeration, enumerator, constant, variable
    }

    /// What happened to it.
    package enum Kind: String, Sendable, Encodable {
        case added, removed, changed
    }

    /// Whom a change breaks, the worst last.
    package enum Impact: String, CaseIterable, Comparable, Sendable, Encodable {
        /// Nobody: what was built goes on working, and what was written goes on compiling.
        case compatible
        /// Who compiles anew: a name or a type in Swift is another. A program that is built goes on working.
        case source
        /// A program that was built with the old definitions and meets the new library.
        case binary

        package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .compatible: 0
            case .source: 1
            case .binary: 2
            }
        }
    }

    package var subject: Subject
    /// The C name; of a field `record.field`, of an enumerator `enumeration.enumerator`, of a callback
    /// `function.parameter`.
    package var name: String
    package var kind: Kind
    package var impact: Impact
    /// What it was, in one line; nil for what is new.
    package var old: String?
    /// What it is, in one line; nil for what is gone.
    package var new: String?
    /// What differs and why it matters, in words.
    package var details: [String]

    package init(
        _ subject: Subject,
        _ name: String,
        _ kind: Kind,
        _ impact: Impact,
        old: String? = nil,
        new: String? = nil,
        _ details: [String] = []
    ) {
        self.subject = subject
        self.name = name
        self.kind = kind
        self.impact = impact
        self.old = old
        self.new = new
        self.details = details
    }
}

extension DefinitionsChange: CustomStringConvertible {
    /// The change on one line: whom it breaks, what it is about, what happened.
    package var description: String {
        let severity =
            switch impact {
            case .compatible: "compatible"
            case .source: "breaks source"
            case .binary: "breaks programs"
            }
        let values = [old, new].compactMap(\.self)
        let shown = values.isEmpty ? "" : ": \(values.joined(separator: " -> "))"
        let reason = details.isEmpty ? "" : " (\(details.joined(separator: "; ")))"
        return "\(severity): \(subject.rawValue) '\(name)' \(kind.rawValue)\(shown)\(reason)"
    }
}
