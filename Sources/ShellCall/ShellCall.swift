// Licensed under Apache License v2.0. See LICENSE for details.

package import FFIDefinitions
import FFIRuntime

/// A call of a C function with arguments that were written in a shell.
package struct ShellCall {
    /// What a call gave.
    package struct Outcome: Hashable, Sendable {
        package var result: CallValue
        /// Whether the function has a result.
        package var hasResult: Bool
        /// What the function filled in, by the argument's zero-based position.
        package var outputs: [(index: Int, value: CallValue)] {
            zip(indices, values).map { (index: $0, value: $1) }
        }
        private let indices: [Int]
        private let values: [CallValue]

        init(result: CallValue, hasResult: Bool, outputs: [(index: Int, value: CallValue)]) {
            self.result = result
            self.hasResult = hasResult
            indices = outputs.map(\.index)
            values = outputs.map(\.value)
        }

        /// The result and each output on a line of its own.
        package var text: String {
            let lines = (hasResult ? [result.plain] : []) + outputs.map { "argument \($0.index): \($0.value.plain)" }
            return lines.joined(separator: "\n")
        }

        /// The same as one JSON object.
        package var json: String {
            let outputs = outputs.map { CallValue.Member(name: "\($0.index)", value: $0.value) }
            var members = [CallValue.Member(name: "result", value: result)]
            if !outputs.isEmpty { members.append(.init(name: "arguments", value: .members(outputs))) }
            return CallValue.members(members).json
        }
    }

    private let library: DynamicLibrary
    /// The function's name.
    package let name: String
    private let address: UnsafeMutableRawPointer
    private let parameters: [SignatureText.Part]
    private let result: SignatureText.Part
    private let isVariadic: Bool
    private let constant: (String) -> FFIValue?
    private let type: (String) -> ValueShape?
    /// What parameters point to, where the definitions say it.
    private var pointees: [Int: (type: String, size: Int)] = [:]

    /// Opens a library and finds a function by its written signature.
    ///
    /// - Parameters:
    ///   - library: A path, or a name as `LibrarySource.names` takes it.
    ///   - function: The signature.
    /// - Throws: `ShellCallError` for a signature that is none and for an unknown function; `FFIError` for a library that
    ///   cannot be opened.
    package init(library: String, function: String) throws {
        let signature = try SignatureText(function)
        let opened = try DynamicLibrary(Self.source(library))
        guard let address = try? opened.getSymbol(signature.name) else {
            throw Self.unknown(signature.name, in: opened.path, known: [])
        }
        self.library = opened
        self.address = address
        name = signature.name
        parameters = signature.parameters
        result = signature.result
        isVariadic = signature.isVariadic
        constant = { _ in nil }
        type = { (try? FFIType($0)).map { .scalar($0) } }
    }

    /// How an address that a function returns is shown.
    package enum ResultForm: String, CaseIterable, Sendable {
        case text, address
    }

    /// Opens a library and finds a function of its definitions.
    ///
    /// - Parameter form: How a pointer that is returned is shown; nil for a text where C has `char *`.
    /// - Throws: `ShellCallError` for a function that the definitions or the library lack; `FFIError` for a library that
    ///   cannot be opened and for definitions with a fault.
    package init(
        library: String,
        function name: String,
        definitions: Definitions,
        form: ResultForm? = nil
    ) throws {
        let all = definitions.functions.merging(definitions.extended.functions) { first, _ in first }
        guard let function = all[name] else {
            var error = ShellCallError("the definitions of \(definitions.module) have no function '\(name)'")
            error.unknownFunction = name
            error.knownFunctions = all.keys.sorted()
            throw error
        }
        // Only what is called: a fault elsewhere in the document is none of this call's.
        var own = definitions
        own.functions = definitions.functions.filter { $0.key == name }
        own.extended.functions = definitions.extended.functions.filter { $0.key == name }
        own.callbacks = [:]
        own.library.names = [library]
        let opened = try DynamicLibrary(Self.source(library))
        let loaded = try FFI.dlopen(opened.path, definitions: own)
        guard let found = loaded.functions[name] else {
            throw Self.unknown(name, in: opened.path, known: all.keys.filter { (try? opened.getSymbol($0)) != nil })
        }
        self.library = loaded.lib
        self.name = name
        address = found.pointer
        parameters = try zip(found.signature.parameters, function.arguments).map { type, name in
            SignatureText.Part(type: type, shape: try ValueShape(name, in: definitions))
        }
        let spellings = definitions.c?.functions[name] ?? [:]
        var shape = try ValueShape(function.result, in: definitions)
        if case .scalar(let type) = shape, type.isAddress {
            let isText = form.map { $0 == .text } ?? (type == .string || spellings["return"] == "char *")
            shape = .scalar(isText ? .string : .pointer)
        } else if let form {
            throw ShellCallError("'\(name)' returns \(shape.name), which cannot be shown as \(form.rawValue)")
        }
        result = SignatureText.Part(type: found.signature.result, shape: shape)
        for (index, spelling) in spellings {
            guard let index = Int(index), let size = PointeeSize.size(behind: spelling, in: definitions) else {
                continue
            }
            pointees[index] = (spelling, size)
        }
        type = { try? ValueShape($0, in: definitions) }
        isVariadic = function.isVariadic
        constant = { word in
            let enumerator = definitions.enums.values.lazy.compactMap { $0.values[word] }.first
            return (definitions.constants[word]?.value ?? enumerator).map(Self.value)
        }
    }

    /// Calls the function.
    ///
    /// - Throws: `ShellCallError` for a wrong number of arguments and for one that does not fit, before the function is
    ///   entered.
    package func call(_ arguments: [String]) throws -> Outcome {
        guard isVariadic ? arguments.count >= parameters.count : arguments.count == parameters.count else {
            let types = (parameters.map(\.shape.name) + (isVariadic ? ["..."] : [])).joined(separator: ", ")
            throw ShellCallError(
                "'\(name)(\(types))' takes \(isVariadic ? "at least " : "")\(parameters.count) "
                    + "argument\(parameters.count == 1 ? "" : "s"), there are \(arguments.count)"
            )
        }
        let memory = CallMemory()
        var reader = ArgumentText(function: name, memory: memory, pointees: pointees, constant: constant, type: type)
        var values: [FFIValue] = []
        var extra: [FFIType] = []
        for (index, text) in arguments.enumerated() {
            if index < parameters.count {
                values.append(try reader.value(text, for: parameters[index].shape, at: index))
            } else {
                let (type, value) = try reader.variadic(text, at: index)
                extra.append(type)
                values.append(value)
            }
        }
        let signature = FFISignature(
            result: result.type,
            parameters: parameters.map(\.type),
            variadic: isVariadic ? .listed(extra) : .none
        )
        let function = try library.getFunctionFromPointer(address, signature)
        // The memory and the texts in it live until the outputs are read.
        return try withExtendedLifetime(memory) {
            let value = try function.call(values)
            try reader.checkBounds()
            let returned = try ValueReading.result(value, result.shape)
            return Outcome(
                result: returned,
                hasResult: result.type != .void,
                outputs: reader.outputs.map { ($0.index, Self.read($0)) }
            )
        }
    }

    private static func read(_ output: ArgumentText.Output) -> CallValue {
        guard let count = output.byteCount else { return ValueReading.value(output.shape, at: output.place) }
        let bytes = Array(UnsafeRawBufferPointer(start: output.place, count: count))
        // A text that ends, and nothing behind it, is shown as one.
        if let end = bytes.firstIndex(of: 0), end > 0, bytes[end...].allSatisfy({ $0 == 0 }),
            let text = String(validating: bytes[..<end], as: UTF8.self)
        {
            return .text(text)
        }
        return .text("hex:" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }

    private static func source(_ library: String) -> LibrarySource {
        library.contains("/") ? .path(library) : .names([library])
    }

    private static func unknown(_ name: String, in path: String, known: [String]) -> ShellCallError {
        var error = ShellCallError("the library '\(path)' has no function '\(name)'")
        error.unknownFunction = name
        error.knownFunctions = known.sorted()
        return error
    }

    private static func value(_ constant: ConstantDefinition.Value) -> FFIValue {
        switch constant {
        case .signed(let value): FFIValue(value)
        case .unsigned(let value): FFIValue(value)
        case .floating(let value): FFIValue(value)
        case .string(let value): FFIValue(value)
        }
    }
}
