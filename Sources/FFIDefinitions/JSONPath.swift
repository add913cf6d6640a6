// Licensed under Apache License v2.0. See LICENSE for details.

/// Places in a JSON document, for messages: `$.functions.sqlite3_open.arguments[1]`.
package enum JSONPath {
    /// The text for the keys that lead to a place.
    package static func text(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "$") { path, key in
            path += key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
        }
    }
}
