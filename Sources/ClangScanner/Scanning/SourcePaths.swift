// Licensed under Apache License v2.0. See LICENSE for details.

/// Where the files lie that a scan read, by the names under which findings speak of them.
package struct SourcePaths: Sendable {
    private var paths: [String: String] = [:]

    package init() {}

    /// The path of a file; nil for one that was not read.
    package func path(of name: String) -> String? { paths[name] }

    mutating func insert(_ name: String, path: String) { paths[name] = paths[name] ?? path }
}
