// Licensed under Apache License v2.0. See LICENSE for details.
import Synchronization
import TestSupport
import Testing

@testable import FFIRuntime

@Suite("Permission")
struct PermissionTests {
    @Test(
        "PRM-01 PRM-05 The environment decides from the start",
        arguments: [
            ([:], true), (["FFI_PERMISSION": "enforce"], false),
            (["FFI_PERMISSION": "enforce", "FFI_ALLOW": "1"], true),
            (["FFI_PERMISSION": "off"], true), (["FFI_PERMISSION": "audit"], false),
        ] as [([String: String], Bool)]
    )
    func environment(variables: [String: String], isGranted: Bool) throws {
        let permission = FFIPermission { variables[$0] }
        #expect(permission.isGranted == isGranted)
        if permission.mode == .enforce, !isGranted {
            expectError(.accessDenied, containing: "FFI", "dlopen", "FFI_ALLOW=1") { try permission.check("dlopen") }
        }
    }

    @Test("PRM-07 Audit reports and lets the call proceed")
    func audit() throws {
        let reported = Mutex<[String]>([])
        let permission = FFIPermission(mode: .off, isGranted: false)
        permission.require(.audit) { name in reported.withLock { $0.append(name) } }
        try permission.check("toString")
        #expect(reported.withLock(\.self) == ["toString"])
        permission.require(.audit, isGranted: true)
        try permission.check("toString")
        #expect(reported.withLock(\.self) == ["toString"])
    }

    @Test("PRM-08 A dropped permission does not come back")
    func drop() {
        let permission = FFIPermission(mode: .off, isGranted: false)
        permission.drop()
        permission.require(.enforce, isGranted: true)
        permission.require(.off)
        #expect(!permission.isGranted)
        expectError(.accessDenied) { try permission.check("dlopen") }
    }

    @Test(
        "PRM-02 PRM-03 PRM-04 PRM-06 PRM-08 PRM-09 Without the permission what is checked is refused first, the rest works"
    )
    func process() async {
        await #expect(processExitsWith: .success) {
            let path = try Fixture.path
            let library = try DynamicLibrary(path)
            let add = try library.getFunction("add_i32", ["result": "i32", "parameters": ["i32", "i32"]])
            FFI.permission.drop()
            let checked: [(String, () throws -> Void)] = [
                ("dlopen", { _ = try FFI.dlopen("a\0b") }), ("DynamicLibrary", { _ = try DynamicLibrary("a\0b") }),
                ("getInt8", { _ = try FFI.getInt8(nil) }), ("getFloat64", { _ = try FFI.getFloat64(nil) }),
                ("setInt8", { try FFI.setInt8(nil, -1, 0) }), ("toString", { _ = try FFI.toString(nil) }),
                ("toBuffer", { _ = try FFI.toBuffer(nil, -1) }),
                ("toArrayBuffer", { _ = try FFI.toArrayBuffer(nil, -1) }),
                ("exportString", { try FFI.exportString("", nil, -1, "nonsense") }),
                ("exportBuffer", { try FFI.exportBuffer(FFI.Buffer(byteLength: 1), nil, 0) }),
                ("exportArrayBuffer", { try FFI.exportArrayBuffer(FFI.ArrayBuffer(byteLength: 1), nil, 0) }),
                ("exportArrayBufferView", { try FFI.exportArrayBufferView(FFI.Buffer(byteLength: 1), nil, 0) }),
                ("getRawPointer", { _ = try FFI.getRawPointer(FFI.Buffer(byteLength: 1)) }),
                ("getFunctionFromPointer", { _ = try library.getFunctionFromPointer(nil, FFISignature()) }),
                ("ForeignModule", { _ = try ForeignModule(name: "M", library: .path(path), symbols: "") }),
            ]
            for (name, use) in checked {
                do {
                    try use()
                    fatalError("\(name) was not refused")
                } catch let error as FFIError where error.code == .accessDenied {
                    continue
                }
            }
            precondition(FFI.types.INT_32.name == "int32" && !FFI.suffix.isEmpty && !FFI.permission.isGranted)
            let (sum, address) = (try add(1, 2), try library.getSymbol("add_i32"))
            precondition(sum == 3 && address == add.pointer)
            _ = try library.registerCallback { _ in nil }
        }
    }
}
