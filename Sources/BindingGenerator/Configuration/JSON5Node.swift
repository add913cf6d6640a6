// Licensed under Apache License v2.0. See LICENSE for details.

/// A value of a JSON5 text, and where it stands.
struct JSON5Node: Sendable {
    enum Value: Sendable {
        case text(String)
        /// A number as it is written, and its value where it is a whole one that fits.
        case number(String, Int?)
        case boolean(Bool)
        case null
        case list([JSON5Node])
        case object([Member])
    }

    /// A key and its value.
    struct Member: Sendable {
        var key: String
        var place: JSON5Place
        var node: JSON5Node
    }

    var value: Value
    var place: JSON5Place
}

/// A place in a text, counted from 1, columns in bytes.
struct JSON5Place: Hashable, Sendable {
    var line: Int
    var column: Int
}

/// What is wrong with a JSON5 text, and where.
struct JSON5Problem: Error, Hashable {
    var place: JSON5Place
    var message: String
}

/// A JSON5 text that has been read, with the places of everything in it: for messages.
struct JSON5Document: Sendable {
    let root: JSON5Node
    /// The places of members, where their keys begin, and of elements, by their paths: `$.modules[0].name`.
    private var places: [String: JSON5Place] = [:]

    /// - Throws: The first thing in the text that is not JSON5, or is there twice.
    init(_ text: String) throws(JSON5Problem) {
        var reader = JSON5Reader(text)
        root = try reader.document()
        locate(root, "$")
    }

    /// The place of a value; of the innermost that is known when the path leads further.
    subscript(path: String) -> JSON5Place {
        var path = path[...]
        while true {
            if let place = places[String(path)] { return place }
            guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else {
                return JSON5Place(line: 1, column: 1)
            }
            path = path[..<end]
        }
    }

    private mutating func locate(_ node: JSON5Node, _ path: String) {
        switch node.value {
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                places["\(path)[\(index)]"] = element.place
                locate(element, "\(path)[\(index)]")
            }
        case .object(let members):
            for member in members {
                places["\(path).\(member.key)"] = member.place
                locate(member.node, "\(path).\(member.key)")
            }
        case .text, .number, .boolean, .null: break
        }
    }
}
