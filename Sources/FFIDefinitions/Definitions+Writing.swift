// Licensed under Apache License v2.0. See LICENSE for details.

extension Definitions {
    /// The document as JSON text: keys sorted within each part, integers beyond 2^53 as strings, a newline at the end. The
    /// same value gives the same text everywhere.
    public var json: String {
        var writer = JSONWriter()
        var entries: [(key: String, body: (inout JSONWriter) -> Void)] = [
            ("schemaVersion", { $0.integer(schemaVersion) }),
            ("module", { $0.string(module) }),
            ("target", { $0.string(target) }),
            (
                "library",
                { $0.inlineObject([("names", { $0.inlineArray(library.names) { $0.string($1) } })]) }
            ),
            ("functions", { $0.object(functions) { $1.write(to: &$0) } }),
            ("callbacks", { $0.object(callbacks) { $0.object($1) { $1.write(to: &$0) } } }),
            ("extended", { extended.write(to: &$0) }),
            ("constants", { $0.object(constants) { $1.write(to: &$0) } }),
            ("enums", { $0.object(enums) { $1.write(to: &$0) } }),
            ("variables", { $0.object(variables) { $1.write(to: &$0) } }),
            ("skipped", { $0.array(skipped) { $1.write(to: &$0) } }),
        ]
        if let c { entries.append(("c", { c.write(to: &$0) })) }
        if let swift { entries.append(("swift", { swift.write(to: &$0) })) }
        writer.object(entries)
        return writer.text + "\n"
    }
}

extension Definitions.Extended {
    func write(to writer: inout JSONWriter) {
        writer.object([
            ("functions", { $0.object(functions) { $1.write(to: &$0) } }),
            ("types", { $0.object(types) { $1.write(to: &$0) } }),
        ])
    }
}

extension FunctionDefinition {
    func write(to writer: inout JSONWriter) {
        var entries: [(key: String, body: (inout JSONWriter) -> Void)] = [
            ("arguments", { $0.inlineArray(arguments) { $0.string($1) } }),
            ("return", { $0.string(result) }),
        ]
        if isVariadic { entries.append(("variadic", { $0.bool(true) })) }
        writer.inlineObject(entries)
    }
}

extension RecordDefinition {
    func write(to writer: inout JSONWriter) {
        var entries: [(key: String, body: (inout JSONWriter) -> Void)] = [("kind", { $0.string(kind) })]
        if let size { entries.append(("size", { $0.integer(size) })) }
        if let alignment { entries.append(("alignment", { $0.integer(alignment) })) }
        guard !fields.isEmpty else { return writer.inlineObject(entries) }
        entries.append(("fields", { $0.array(fields) { $1.write(to: &$0) } }))
        writer.object(entries)
    }
}

extension FieldDefinition {
    func write(to writer: inout JSONWriter) {
        var entries: [(key: String, body: (inout JSONWriter) -> Void)] = [
            ("name", { $0.string(name) }),
            ("type", { $0.string(type) }),
            ("offset", { $0.integer(offset) }),
        ]
        if let count { entries.append(("count", { $0.integer(count) })) }
        if let bits { entries.append(("bits", { $0.inlineArray(bits) { $0.integer($1) } })) }
        writer.inlineObject(entries)
    }
}

extension ConstantDefinition {
    func write(to writer: inout JSONWriter) {
        writer.inlineObject([("type", { $0.string(type) }), ("value", { value.write(to: &$0) })])
    }
}

extension ConstantDefinition.Value {
    func write(to writer: inout JSONWriter) {
        switch self {
        case .signed(let value): writer.integer(value)
        case .unsigned(let value): writer.integer(value)
        case .floating(let value): writer.floating(value)
        case .string(let value): writer.string(value)
        }
    }
}

extension EnumDefinition {
    func write(to writer: inout JSONWriter) {
        writer.object([
            ("type", { $0.string(type) }),
            ("values", { $0.object(values) { $1.write(to: &$0) } }),
        ])
    }
}

extension VariableDefinition {
    func write(to writer: inout JSONWriter) {
        var entries: [(key: String, body: (inout JSONWriter) -> Void)] = [("type", { $0.string(type) })]
        if let count { entries.append(("count", { $0.integer(count) })) }
        if let readOnly { entries.append(("readOnly", { $0.bool(readOnly) })) }
        writer.inlineObject(entries)
    }
}

extension SkippedDeclaration {
    func write(to writer: inout JSONWriter) {
        writer.inlineObject([
            ("name", { $0.string(name) }),
            ("kind", { $0.string(kind) }),
            ("location", { $0.string(location) }),
            ("reason", { $0.string(reason) }),
        ])
    }
}
