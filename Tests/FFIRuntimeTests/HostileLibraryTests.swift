// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Foundation
import TestSupport
import Testing

#if os(Linux)
    /// Library files that are not what one would like them to be, opened and asked for symbols.
    @Suite("Hostile input: libraries that are opened")
    struct HostileLibraryTests {
        private static let source = """
            _Thread_local int each = 3;
            int number = 4;
            static int chosen(int x) { return x + 1; }
            static int (*choose(void))(int) { return chosen; }
            int indirect(int x) __attribute__((ifunc("choose")));
            """

        @Test("An indirect function is called as the one that it chooses")
        func indirectFunction() throws {
            let library = try DynamicLibrary(FixtureLibrary.build(text: Self.source, name: "kinds"))
            let function = try library.getFunction(
                "indirect",
                FFISignature(result: .int32, parameters: [.int32])
            )
            #expect(try function(41).value(as: Int32.self) == 42)
        }

        @Test("Variables, those of each thread too, have an address to read")
        func variables() throws {
            let library = try DynamicLibrary(FixtureLibrary.build(text: Self.source, name: "kinds"))
            for (name, value) in [("each", 3), ("number", 4)] {
                let address = try #require(try library.getSymbol(name))
                #expect(try FFI.getInt32(address) == Int32(value))
            }
        }

        @Test("A library that needs one that is not there: the error names both")
        func missingDependency() throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "ffigen-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let needed = folder.appending(path: "libneeded.so")
            try FileManager.default.copyItem(
                at: URL(filePath: FixtureLibrary.build(text: Self.source, name: "kinds")),
                to: needed
            )
            let arguments = ["-Wl,--no-as-needed", needed.path]
            let library = URL(filePath: try FixtureLibrary.build(source: "checked/checked.c", arguments: arguments))
            defer { try? FileManager.default.removeItem(at: library.deletingLastPathComponent()) }
            try FileManager.default.removeItem(at: needed)
            let error = #expect(throws: FFIError.self) { try DynamicLibrary(library.path) }
            #expect(error?.code == .callFailed)
            #expect(error?.message.contains(library.path) == true && error?.message.contains("libneeded.so") == true)
        }

        @Test("A file that ends anywhere is refused or opened, and never ends the process")
        func truncated() async {
            await #expect(processExitsWith: .success) {
                let whole = try Data(contentsOf: URL(filePath: Fixture.path))
                let file = FileManager.default.temporaryDirectory.appending(path: "ffigen-\(UUID().uuidString).so")
                defer { try? FileManager.default.removeItem(at: file) }
                var refused = 0
                for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 200)) {
                    try whole.prefix(length).write(to: file)
                    do throws(FFIError) {
                        try DynamicLibrary(file.path).close()
                    } catch {
                        precondition(error.code == .callFailed && error.message.contains(file.path))
                        refused += 1
                    }
                }
                precondition(refused > 50)
            }
        }
    }
#endif
