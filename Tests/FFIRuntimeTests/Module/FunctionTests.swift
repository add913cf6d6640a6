// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime
import Testing

@Suite("getFunction, getFunctions, getSymbol")
struct FunctionTests {
    static let add: FFISignature.Object = ["result": "i32", "parameters": ["i32", "i32"]]
    let library: DynamicLibrary

    init() throws {
        library = try Fixture.library()
    }

    @Test("FN-01 FN-05 FN-06 getFunction resolves and returns a callable")
    func resolve() throws {
        let function = try library.getFunction("add_i32", Self.add)
        #expect(try function(20, 22) == 42)
        #expect(function.name == "add_i32")
        #expect(function.arity == 2)
        #expect(try library.functions.keys.contains("add_i32"))
        #expect(try library.symbols.keys.contains("add_i32"))
    }

    @Test("FN-02 The pointer is the symbol's address")
    func pointer() throws {
        #expect(try library.getFunction("add_i32", Self.add).pointer == library.getSymbol("add_i32"))
    }

    @Test("FN-03 SIG-30 SIG-33 Another signature throws, and the first one still works")
    func otherSignature() throws {
        let function = try library.getFunction("add_i32", Self.add)
        expectError(.invalidArgumentValue, containing: "'add_i32'", "already requested with a different signature") {
            try library.getFunction("add_i32", ["result": "i32", "parameters": ["i32"]])
        }
        #expect(try function(1, 2) == 3)
    }

    @Test("FN-04 The same signature gives the same object while it lives")
    func sameObject() throws {
        let function = try library.getFunction("add_i32", Self.add)
        #expect(try library.getFunction("add_i32", Self.add) === function)
        #expect(try library.getFunctions()["add_i32"] === function)
        #expect(try library.functions["add_i32"] === function)
        weak var weak: ForeignFunction?
        do {
            let other = try library.getFunction("add_i8", ["parameters": ["i8", "i8"], "result": "i8"])
            weak = other
            #expect(weak === other)
        }
        #expect(weak == nil)
        #expect(try library.functions["add_i8"]?(1, 2) == 3)
    }

    @Test("FN-09 GFS-13 A NUL in the name is refused")
    func nullInName() {
        expectError(.invalidArgumentValue, containing: "null bytes") { try library.getFunction("add\0_i32", Self.add) }
        expectError(.invalidArgumentValue) { try library.getFunctions(["add\0": Self.add]) }
    }

    @Test(
        "FN-10 FN-11 SIG-33 A missing symbol fails in the step dlsym and leaves no trace",
        arguments: ["nothing_here", ""]
    )
    func missing(name: String) throws {
        expectError(.callFailed, containing: "dlsym failed: ") { try library.getFunction(name, Self.add) }
        expectError(.callFailed) { try library.getFunction(name, [:]) }
        #expect(try library.functions.isEmpty)
        #expect(try library.symbols.isEmpty)
    }

    @Test("FN-15 LIB-13 Functions are values to store; lists of them are snapshots")
    func snapshots() throws {
        var functions = [try library.getFunction("add_i32", Self.add)]
        functions.append(functions[0])
        #expect(try functions.map { try $0(1, 2) } == [3, 3])
        var list = try library.functions
        list.removeAll()
        #expect(try library.functions.count == 1)
        let before = try library.symbols
        _ = try library.getSymbol("noop_void")
        #expect(before.count == 1)
    }

    @Test("DL-14 Decorated names are looked up as they are spelled")
    func decorated() throws {
        let loaded = try FFI.dlopen(Fixture.path, ["_ZN7fixture8mangledEi": ["result": "i32", "parameters": ["i32"]]])
        #expect(try loaded.functions["_ZN7fixture8mangledEi"]?(4) == 8)
    }

    @Test("SYM-09 A symbol whose address is null is found")
    func nullSymbol() throws {
        #expect(try library.getSymbol("null_symbol") == nil)
        expectError(.callFailed, containing: "has the address 0") { try library.getFunction("null_symbol", [:]) }
    }

    @Test("SIG-19 A signature is read once")
    func readOnce() throws {
        var signature = Self.add
        let function = try library.getFunction("add_i32", signature)
        signature["result"] = "f64"
        #expect(try function(1, 2) == 3)
    }

    @Test("FN-17 A function's address is a C function pointer")
    func asFunctionPointer() throws {
        let add = try library.getFunction("add_i32", Self.add)
        let call = try library.getFunction(
            "call_binary_int_callback",
            ["result": "i32", "parameters": ["function", "i32", "i32"]]
        )
        #expect(try call(FFIValue(add.pointer), 19, 23) == 42)
    }

    @Test("GFS-01 GFS-10 With definitions getFunctions gives those and no others")
    func several() throws {
        _ = try library.getFunction("noop_void", [:])
        let functions = try library.getFunctions(["add_i32": Self.add, "get_counter": ["result": "i32"]])
        #expect(Set(functions.keys) == ["add_i32", "get_counter"])
        #expect(try functions["add_i32"]?(1, 2) == 3)
    }

    @Test("GFS-02 GFS-11 Without definitions getFunctions gives all resolved functions, not symbols")
    func all() throws {
        _ = try library.getFunction("noop_void", [:])
        _ = try library.getSymbol("add_i32")
        #expect(try Set(library.getFunctions().keys) == ["noop_void"])
    }

    @Test("GFS-06 GFS-07 A batch with one fault resolves nothing")
    func atomic() throws {
        let earlier = try library.getFunction("noop_void", [:])
        expectError(.callFailed) { try library.getFunctions(["add_i32": Self.add, "zzz": [:]]) }
        expectError(.invalidArgumentValue) {
            try library.getFunctions(["add_i32": Self.add, "zzz": ["result": "zzz"]])
        }
        #expect(try Set(library.functions.keys) == ["noop_void"])
        #expect(try Set(library.symbols.keys) == ["noop_void"])
        #expect(try library.getFunctions()["noop_void"] === earlier)
        let other = try library.getFunction("add_i32", ["result": "u32", "parameters": ["u32", "u32"]])
        #expect(try other(4294967295, 1) == 0)
    }

    @Test("GFS-08 The closed library comes before malformed definitions")
    func closedFirst() {
        library.close()
        expectError(.libraryClosed) { try library.getFunctions(["x": ["result": "nonsense"]]) }
    }

    @Test("GFS-09 SIG-36 A conflict with an earlier request fails the batch")
    func batchConflict() throws {
        _ = try library.getFunction("add_i32", Self.add)
        expectError(.invalidArgumentValue, containing: "different signature") {
            try library.getFunctions(["add_i32": ["result": "i64"], "noop_void": [:]])
        }
        #expect(try Set(library.functions.keys) == ["add_i32"])
    }

    @Test("GFS-12 No definitions give no functions")
    func emptyBatch() throws {
        #expect(try library.getFunctions([String: FFISignature]()).isEmpty)
    }

    @Test("SYM-01 SYM-03 SYM-04 SYM-05 Symbols are found, cached and listed")
    func symbols() throws {
        let data = try library.getSymbol("CONSTANT_I32")
        _ = try library.getFunction("noop_void", [:])
        #expect(try library.getSymbol("CONSTANT_I32") == data)
        #expect(try library.getSymbols() == library.symbols)
        #expect(try Set(library.getSymbols().keys) == ["CONSTANT_I32", "noop_void"])
    }

    @Test("SYM-02 SYM-06 A missing symbol fails in the step dlsym and is not recorded")
    func missingSymbol() throws {
        expectError(.callFailed, containing: "dlsym failed: ") { try library.getSymbol("nothing_here") }
        expectError(.invalidArgumentValue, containing: "null bytes") { try library.getSymbol("a\0b") }
        #expect(try library.getSymbols().isEmpty)
    }

    @Test("SYM-07 Data is read at its symbol")
    func data() throws {
        #expect(try FFI.getInt32(library.getSymbol("CONSTANT_I32")) == 42)
        #expect(try FFI.getUint64(library.getSymbol("CONSTANT_U64")) == 0xDEAD_BEEF_CAFE_BABE)
        #expect(try FFI.getFloat32(library.getSymbol("CONSTANT_F32")) == 3.14159)
        #expect(try FFI.getFloat64(library.getSymbol("CONSTANT_F64")) == 2.718281828459045)
        let text = try FFI.getUint64(library.getSymbol("CONSTANT_STRING"))
        #expect(try FFI.toString(UnsafeRawPointer(bitPattern: UInt(text))) == "constant text")
    }

    @Test("SIG-34 A symbol that was looked up has no signature to conflict with")
    func symbolThenFunction() throws {
        _ = try library.getSymbol("add_i32")
        #expect(try library.getFunction("add_i32", Self.add)(1, 2) == 3)
    }

    @Test("PTR-01 PTR-03 A function by address: a new object each time, not listed, any signature")
    func byAddress() throws {
        let address = try library.getFunction("get_function_pointer", ["result": "pointer"])()
        let pointer = try address.value(as: UnsafeMutableRawPointer?.self)
        let signature = FFISignature(result: .int32, parameters: [.int32])
        let function = try library.getFunctionFromPointer(pointer, signature)
        #expect(try function(41) == 42)
        #expect(try library.getFunctionFromPointer(pointer, signature) !== function)
        #expect(
            try library.getFunctionFromPointer(pointer, FFISignature(result: .uint32, parameters: [.uint32]))(1) == 2
        )
        #expect(try Set(library.functions.keys) == ["get_function_pointer"])
        library.close()
        expectError(.libraryClosed) { try function(41) }
    }

    @Test("PTR-02 A null address and an impossible signature are refused")
    func badAddress() {
        expectError(.invalidArgumentValue) { try library.getFunctionFromPointer(nil, FFISignature()) }
        expectError(.invalidArgumentValue) {
            try library.getFunctionFromPointer(.init(bitPattern: 8), FFISignature(parameters: [.void]))
        }
    }
}
