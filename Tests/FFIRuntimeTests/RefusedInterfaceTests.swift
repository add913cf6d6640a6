// Licensed under Apache License v2.0. See LICENSE for details.
import Testing

@testable import FFIRuntime

/// What libffi refuses. No type of the vocabulary leads there, so the interfaces are made by hand.
@Suite("Interfaces that libffi refuses")
struct RefusedInterfaceTests {
    private let empty = InterfaceEncoding(result: .scalar(.int32), parameters: [.record([])])

    @Test("SIG-20 A refused function names the step, the function and libffi's reason")
    func function() {
        let reason = "a type description that libffi cannot use"
        expectError(.callFailed, containing: "ffi_prep_cif failed for 'f': \(reason)") {
            try CallInterface(empty, for: "f")
        }
        expectError(.callFailed, containing: "ffi_prep_cif_var failed for 'f': \(reason)") {
            try CallInterface(InterfaceEncoding(result: nil, parameters: [.record([])], fixedCount: 1), for: "f")
        }
    }

    @Test("CB-10 A refused callback names the step and the callback")
    func callback() {
        expectError(.callFailed, containing: "ffi_prep_cif failed for '<callback>'") {
            try ClosureTrampoline(empty, name: "<callback>", anyThread: false) { _, _ in }
        }
    }
}
