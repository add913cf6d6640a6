// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import TestSupport
import Testing

/// The C library that the tests call.
enum Fixture {
    static var path: String {
        get throws { try FixtureLibrary.path(for: "runtime") }
    }

    static func library() throws -> DynamicLibrary {
        try DynamicLibrary(path)
    }

    /// A function of a library of its own, by type names.
    static func function(_ name: String, _ parameters: [String], _ result: String) throws -> ForeignFunction {
        let parameters = parameters.map { FFISignature.Field.string($0) }
        return try library().getFunction(name, ["parameters": .array(parameters), "result": .string(result)])
    }
}

/// Expects an error of a code whose message contains some texts.
func expectError<Result>(
    _ code: FFIError.Code,
    containing texts: String...,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () throws -> Result
) {
    let error = #expect(throws: FFIError.self, sourceLocation: sourceLocation) { _ = try body() }
    guard let error else { return }
    #expect(error.code == code, sourceLocation: sourceLocation)
    for text in texts {
        #expect(error.message.contains(text), "\(error.message)", sourceLocation: sourceLocation)
    }
}
