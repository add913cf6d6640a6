// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Foundation
import TestSupport
import Testing

@Suite("Opening a library from candidates")
struct SourceTests {
    private static let add: FFISignature.Object = ["result": "i32", "parameters": ["i32", "i32"]]

    @Test("The first candidate that opens is the library, with a callable per definition")
    func candidates() throws {
        let source = LibrarySource.names(["nosuchlib", "/no/such/file.so", try Fixture.path])
        #expect(try DynamicLibrary(source).path == Fixture.path)
        #expect(try FFI.dlopen(source, ["add_i32": Self.add]).functions["add_i32"]?(20, 22) == 42)
        let signature = FFISignature(result: .int32, parameters: [.int32, .int32])
        #expect(try FFI.dlopen(source, ["add_i32": signature]).functions["add_i32"]?(20, 22) == 42)
    }

    @Test("A path opens that file, and the process needs none")
    func pathAndProcess() throws {
        #expect(try DynamicLibrary(.path(Fixture.path)).path == Fixture.path)
        let process = try FFI.dlopen(.process, ["abs": ["result": "i32", "parameters": ["i32"]]])
        #expect(process.lib.path.isEmpty)
        #expect(try process.functions["abs"]?(-3) == 3)
    }

    @Test("When nothing opens the error lists every attempt and the environment variable")
    func attempts() {
        expectError(
            .callFailed,
            containing: "'nosuch-lib'",
            "libnosuch-lib.so: ",
            "libnosuch-lib.dylib: ",
            "/no/such/file.so: ",
            "NOSUCH_LIB_LIBRARY_PATH"
        ) { try DynamicLibrary(.names(["nosuch-lib", "/no/such/file.so"])) }
        expectError(.callFailed, containing: "'Own'", "OWN_LIBRARY_PATH") {
            try FFI.dlopen(.names(["nosuchlib"]), name: "Own")
        }
    }

    @Test("A path that does not open is not said to be found through the environment")
    func wrongPath() {
        let error = #expect(throws: FFIError.self) { try DynamicLibrary(.path("/no/such/file.so")) }
        #expect(error?.message.contains("/no/such/file.so: ") == true)
        #expect(error?.message.contains("LIBRARY_PATH") == false)
        expectError(.invalidArgumentValue, containing: "empty") { try DynamicLibrary(.path("")) }
    }

    @Test("A NUL in a name or path is refused", arguments: [.names(["c\0"]), .path("/lib/c\0")] as [LibrarySource])
    func null(source: LibrarySource) {
        expectError(.invalidArgumentValue, containing: "null bytes") { try DynamicLibrary(source) }
    }

    @Test("The environment takes the place of the names")
    func environment() async throws {
        await #expect(processExitsWith: .success) {
            let path = try Fixture.path
            setenv("SOME_LIB_LIBRARY_PATH", path, 1)
            try #require(DynamicLibrary(.names(["some-lib"])).path == path)
            setenv("OWN_LIBRARY_PATH", path, 1)
            try #require(FFI.dlopen(.names(["c"]), name: "Own").lib.path == path)
        }
    }

    @Test("A definition that fails closes the library and names the step")
    func definitionFails() throws {
        let source = LibrarySource.path(try Fixture.path)
        expectError(.callFailed, containing: "dlsym failed", "no_such_function") {
            try FFI.dlopen(source, ["no_such_function": [:]])
        }
    }
}
