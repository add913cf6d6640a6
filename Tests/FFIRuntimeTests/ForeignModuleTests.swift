// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import TestSupport
import Testing

@Suite("ForeignModule")
struct ForeignModuleTests {
    static func open(requireAll: Bool = false) throws -> ForeignModule {
        try ForeignModule(
            name: "Fixture",
            library: .path(FixtureLibrary.path(for: "runtime")),
            symbols: "add_i32\nno_such_function\nvariable_i32\nno_such_option?\nCONSTANT_F64\nno_such_function_either",
            interfaces: "0 i(ii)",
            requireAll: requireAll
        )
    }

    typealias Add = @convention(c) (Int32, Int32) -> Int32

    @Test("A slot holds the function's address, ready to be cast")
    func directCall() throws {
        let module = try Self.open()
        #expect(unsafeBitCast(module.slots[0], to: Add.self)(20, 22) == 42)
        withExtendedLifetime(module) {}
    }

    @Test("A slot with an interface can be called through libffi")
    func interfaceCall() throws {
        let module = try Self.open()
        #expect(module.slots.call(0, returning: Int32.self, Int32(-20), Int32(-22)) == -42)
        withExtendedLifetime(module) {}
    }

    @Test("Missing symbols are known, in slot order")
    func missing() throws {
        let module = try Self.open()
        #expect(module.missingSymbols == ["no_such_function", "no_such_option", "no_such_function_either"])
        #expect(module.isAvailable("add_i32"))
        #expect(!module.isAvailable("no_such_function"))
        #expect(!module.isAvailable("add_i8"), "a name that is not one of the module's symbols")
    }

    @Test("requireAll names all missing symbols at once, without the optional ones")
    func requireAll() throws {
        let error = #expect(throws: FFIError.self) { try Self.open(requireAll: true) }
        #expect(error?.code == .callFailed)
        #expect(error?.message.contains("libruntime.so has no no_such_function, no_such_function_either.") == true)
    }

    @Test("Symbols of the shim come from its table; without one they are missing, and the message says why")
    func shim() throws {
        func open(_ shim: UnsafeRawPointer?) throws -> ForeignModule {
            try ForeignModule(
                name: "FixtureWithout",
                library: .path(FixtureLibrary.path(for: "runtime")),
                symbols: "add_i32\nadd_i8^\ninline_other^?",
                shim: shim
            )
        }
        #expect(try open(nil).missingSymbols == ["add_i8", "inline_other"], "also what the library itself has")
        var other: [UInt] = [2, 0, 0, 0, 0, 0, 0]
        #expect(try open(&other).missingSymbols == ["add_i8", "inline_other"])
        let name = Array("add_i8".utf8CString)
        try name.withUnsafeBufferPointer { name in
            var names = [name.baseAddress]
            var addresses = [UnsafeRawPointer(bitPattern: 0x1234)]
            try names.withUnsafeMutableBufferPointer { names in
                try addresses.withUnsafeMutableBufferPointer { addresses in
                    var table: [UInt] = [
                        1, 1, UInt(bitPattern: names.baseAddress), UInt(bitPattern: addresses.baseAddress), 0, 0, 0,
                    ]
                    let module = try open(&table)
                    #expect(module.missingSymbols == ["inline_other"])
                    #expect(module.address(of: "add_i8") == UnsafeMutableRawPointer(bitPattern: 0x1234))
                }
            }
        }
    }

    @Test("A variable is reached at its storage")
    func variable() throws {
        let module = try Self.open()
        #expect(module.slots.variable(2, as: Int32.self).pointee == 7)
        #expect(module.slots.variable(4, as: Double.self).pointee == 2.718281828459045)
        withExtendedLifetime(module) {}
    }

    @Test("A missing function stops the program with its name and the library's")
    func missingFunctionStops() async throws {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let module = try ForeignModuleTests.open()
            _ = unsafeBitCast(module.slots[1], to: ForeignModuleTests.Add.self)(1, 2)
            withExtendedLifetime(module) {}
        }
        #expect(result.says("no_such_function is not in libruntime.so. Ask isAvailable(\"no_such_function\")"))
    }

    @Test("A missing variable stops the program with its name and the library's")
    func missingVariableStops() async throws {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let module = try ForeignModuleTests.open()
            _ = module.slots.variable(1, as: Int32.self)
        }
        #expect(result.says("no_such_function is not in libruntime.so"))
    }

    @Test("A call after close stops the program and says so", arguments: [false, true])
    func closedStops(throughInterface: Bool) async throws {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            [throughInterface] in
            let module = try ForeignModuleTests.open()
            module.close()
            module.close()
            if throughInterface {
                _ = module.slots.call(0, returning: Int32.self, Int32(1), Int32(2))
            } else {
                _ = unsafeBitCast(module.slots[0], to: ForeignModuleTests.Add.self)(1, 2)
            }
            withExtendedLifetime(module) {}
        }
        #expect(result.says("was called after libruntime.so was closed"))
    }

    @Test("A call whose Swift arguments have another size than the interface says stops the program")
    func wrongFrame() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let module = try ForeignModuleTests.open()
            _ = module.slots.call(0, returning: Int32.self, Int(1), Int(2))
        }
        #expect(result.says("generated code and its interface list disagree"))
    }

    @Test("The running process is a library too")
    func process() throws {
        let module = try ForeignModule(name: "C", library: .process, symbols: "abs")
        let abs = unsafeBitCast(module.slots[0], to: (@convention(c) (Int32) -> Int32).self)
        #expect(abs(-3) == 3)
        #expect(module.path.isEmpty)
        withExtendedLifetime(module) {}
    }
}

extension ExitTest.Result? {
    /// Whether the process wrote a text to its standard error.
    func says(_ text: String) -> Bool {
        guard let self else { return false }
        return String(decoding: self.standardErrorContent, as: UTF8.self).contains(text)
    }
}
