// Licensed under Apache License v2.0. See LICENSE for details.

extension Definitions {
    /// The document as JSON text: keys sorted within each part, integers beyond 2^53 as strings, a newline at the end. The
    /// same value gives the same text everywhere.
    public var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.entry("schemaVersion", schemaVersion)
            writer.entry("module", module)
            writer.entry("target", target)
            writer.entry("library") { writer in
                writer.inlineObject { $0.entry("names") { $0.inlineArray(library.names) { $0.string($1) } } }
            }
            writer.entry("functions") { $0.object(functions) { $1.write(to: &$0) } }
            writer.entry("callbacks") { $0.object(callbacks) { $0.object($1) { $1.write(to: &$0) } } }
            writer.entry("extended") { extended.write(to: &$0) }
            writer.entry("constants") { $0.object(constants) { $1.write(to: &$0) } }
            writer.entry("enums") { $0.object(enums) { $1.write(to: &$0) } }
            writer.entry("variables") { $0.object(variables) { $1.write(to: &$0) } }
            writer.entry("skipped") { $0.array(skipped) { $1.write(to: &$0) } }
            if let c { writer.entry("c") { c.write(to: &$0) } }
            if let swift { writer.entry("swift") { swift.write(to: &$0) } }
        }
        return writer.document
    }
}

extension Definitions.Extended {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.entry("functions") { $0.object(functions) { $1.write(to: &$0) } }
            writer.entry("types") { $0.object(types) { $1.write(to: &$0) } }
        }
    }
}

extension FunctionDefinition {
    func write(to writer: inout JSONWriter) {
        writer.inlineObject { writer in
            writer.entry("arguments") { $0.inlineArray(arguments) { $0.string($1) } }
            writer.entry("return", result)
            if isVariadic { writer.entry("variadic", true) }
        }
    }
}

extension RecordDefinition {
    func write(to writer: inout JSONWriter) {
        func layout(_ writer: inout JSONWriter) {
            writer.entry("kind", kind)
            if let size { writer.entry("size", size) }
            if let alignment { writer.entry("alignment", alignment) }
        }
        if fields.isEmpty { return writer.inlineObject(layout) }
        writer.object { writer in
            layout(&writer)
            writer.entry("fields") { $0.array(fields) { $1.write(to: &$0) } }
        }
    }
}

extension FieldDefinition {
    func write(to writer: inout JSONWriter) {
        writer.inlineObject { writer in
            writer.entry("name", name)
            writer.entry("type", type)
            writer.entry("offset", offset)
            if let count { writer.entry("count", count) }
            if let bits { writer.entry("bits") { $0.inlineArray(bits) { $0.integer($1) } } }
        }
    }
}

extension ConstantDefinition {
    func write(to writer: inout JSONWriter) {
        writer.inlineObject { writer in
            writer.entry("type", type)
            writer.entry("value") { value.write(to: &$0) }
        }
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
        writer.object { writer in
            writer.entry("type", type)
            writer.entry("values") { $0.object(values) { $1.write(to: &$0) } }
        }
    }
}

extension VariableDefinition {
    func write(to writer: inout JSONWriter) {
        writer.inlineObject { writer in
            writer.entry("type", type)
            if let count { writer.entry("count", count) }
            if let readOnly { writer.entry("readOnly", readOnly) }
        }
    }
}

extension SkippedDeclaration {
    func write(to writer: inout JSONWriter) {
        writer.inlineObject { writer in
            writer.entry("name", name)
            writer.entry("kind", kind)
            writer.entry("location", location)
            writer.entry("reason", reason)
        }
    }
}
