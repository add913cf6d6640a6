// Licensed under Apache License v2.0. See LICENSE for details.

/// Where the files lie that a scan read, by the names under which findings speak of them.
package struct SourcePaths: Sendable {
    /// Nothing under a name that several files have: a finding says only the name.
    private var paths: [String: String?] = [:]

    package init() {}

    /// The path of a file; nil for one that was not read, and where several files have the name.
    package func path(of name: String) -> String? { paths[name] ?? nil }

    mutating func insert(_ name: String, path: String) {
        if let known = paths.updateValue(path, forKey: name), known != path { paths[name] = .some(nil) }
    }
}
