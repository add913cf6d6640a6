// Licensed under Apache License v2.0. See LICENSE for details.

extension FFISignature {
    /// A signature as data: the field names and values of the `node:ffi` reference page.
    ///
    /// The result is one of `result`, `return`, `returns`; the parameters one of `parameters`, `arguments`; `variadic` is a
    /// Boolean or a list. Other fields are ignored.
    public typealias Object = [String: Field]

    /// The value of a field: what a person or a file may have written there.
    public indirect enum Field: Hashable, Sendable {
        /// Text, such as the name of a type.
        case string(String)
        /// A list.
        case array([Field])
        /// A number.
        case number(Double)
        /// True or false.
        case boolean(Bool)
        /// An object with fields of its own.
        case object(Object)
        /// Present without a value.
        case null
    }

    /// Reads a signature from data.
    ///
    /// - Parameters:
    ///   - object: The fields.
    ///   - name: The function's name for messages.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when two fields say the same, or a field's value is malformed or
    ///   names no type; `invalidArgumentType` when `variadic` is neither Boolean nor list, or has an element that is no text.
    public init(_ object: Object, for name: String = "<callback>") throws(FFIError) {
        let result = try Self.field(["result", "return", "returns"], of: object, for: name)
        let parameters = try Self.field(["parameters", "arguments"], of: object, for: name)
        self.init()
        if let result {
            guard case .string(let text) = result else {
                throw Self.fault("Return type of function '\(name)' must be a string.", name)
            }
            self.result = try Self.type(text, "Return type of function '\(name)'", name)
        }
        if let parameters {
            guard case .array(let list) = parameters else {
                throw Self.fault("Argument list of function '\(name)' must be an array.", name)
            }
            self.parameters = try Self.types(list, of: name, notString: .invalidArgumentValue)
        }
        variadic = try Self.variadic(object["variadic"], for: name)
        try validate(for: name)
    }

    private static func variadic(_ field: Field?, for name: String) throws(FFIError) -> Variadic {
        switch field {
        case nil, .boolean(false): .none
        case .boolean(true): .inferred
        case .array(let list): .listed(try types(list, of: name, notString: .invalidArgumentType))
        default:
            throw FFIError(
                .invalidArgumentType,
                "Field 'variadic' of function '\(name)' must be a boolean or an array.",
                symbol: name
            )
        }
    }

    /// The one field of several spellings; presence counts, not the value.
    private static func field(_ keys: [String], of object: Object, for name: String) throws(FFIError) -> Field? {
        let present = keys.filter { object[$0] != nil }
        if present.count > 1 {
            let list = keys.map { "'\($0)'" }.joined(separator: ", ")
            throw fault("Function '\(name)' must have only one of \(list).", name)
        }
        return present.first.flatMap { object[$0] }
    }

    private static func types(
        _ list: [Field],
        of name: String,
        notString: FFIError.Code
    ) throws(FFIError) -> [FFIType] {
        var types: [FFIType] = []
        for (index, element) in list.enumerated() {
            guard case .string(let text) = element else {
                throw FFIError(
                    notString,
                    "Argument \(index) of function '\(name)' must be a string.",
                    symbol: name,
                    index: index
                )
            }
            types.append(try type(text, "Argument \(index) of function '\(name)'", name, index))
        }
        return types
    }

    private static func type(
        _ text: String,
        _ role: String,
        _ name: String,
        _ index: Int? = nil
    ) throws(FFIError) -> FFIType {
        if text.utf8.contains(0) {
            throw fault("\(role) must not contain null bytes.", name, index)
        }
        do {
            return try FFIType(text)
        } catch {
            throw fault("\(role): \(error.message)", name, index)
        }
    }

    private static func fault(_ message: String, _ name: String, _ index: Int? = nil) -> FFIError {
        FFIError(.invalidArgumentValue, message, symbol: name, index: index)
    }
}

// MARK: - Literals

extension FFISignature.Field: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByDictionaryLiteral
{
    /// Text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A list.
    public init(arrayLiteral elements: FFISignature.Field...) { self = .array(elements) }
    /// Present without a value.
    public init(nilLiteral: ()) { self = .null }
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A number.
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    /// An object; of equal keys the last one counts.
    public init(dictionaryLiteral elements: (String, FFISignature.Field)...) {
        self = .object(Dictionary(elements) { $1 })
    }
}

extension FFIType {
    /// The type as a field of a signature object.
    public var field: FFISignature.Field { .string(name) }
}
