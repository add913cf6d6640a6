// Licensed under Apache License v2.0. See LICENSE for details.

/// A finding about a header, a configuration or an output: what, where, and the next step.
///
/// Printed as `path:line:column: severity: message [id]`, so that editors can follow it.
package struct Diagnostic: Hashable, Codable, Sendable, CustomStringConvertible {
    package enum Severity: String, Hashable, Codable, Sendable {
        case note, warning, error
    }

    package var severity: Severity
    /// A stable name for the kind of finding, in kebab case.
    package var id: String
    package var location: SourceLocation?
    package var message: String

    package init(_ severity: Severity, _ id: String, at location: SourceLocation? = nil, _ message: String) {
        self.severity = severity
        self.id = id
        self.location = location
        self.message = message
    }

    package var description: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(id)]"
    }
}
