// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Testing

#if os(Linux)
    /// Processes that may not make memory executable (`prctl(PR_SET_MDWE)`, since Linux 6.3).
    @Suite("Denied executable memory")
    struct ExecutableMemoryTests {
        private static let refusesToExecute = 1
        private static let setMDWE = 65

        /// Denies this process new executable memory; false where the kernel cannot.
        static func deny() throws -> Bool {
            let process = try DynamicLibrary(nil)
            let parameters = [FFIType](repeating: .uint64, count: 4)
            let prctl = try process.getFunction(
                "prctl",
                FFISignature(result: .int32, parameters: [.int32] + parameters)
            )
            return try prctl(FFIValue(setMDWE), FFIValue(refusesToExecute), 0, 0, 0).value(as: Int32.self) == 0
        }

        @Test("Calls work; a callback works where libffi has its code in a file, or says what is missing")
        func denied() async {
            await #expect(processExitsWith: .success) {
                let library = try Fixture.library()
                guard try ExecutableMemoryTests.deny() else { return }
                let add = try library.getFunction(
                    "add_i32",
                    FFISignature(result: .int32, parameters: [.int32, .int32])
                )
                for _ in 0..<100 { #expect(try add(2, 3).value(as: Int32.self) == 5) }
                // Prepared after the denial too: a function of its own, and a record by value.
                let three = try FFIType.record([.int64, .int64, .int64])
                let make = try library.getFunction(
                    "make_three",
                    FFISignature(result: three, parameters: [.int64, .int64, .int64])
                )
                _ = try make(1, 2, 3)
                do throws(FFIError) {
                    let callback = try Callback { (value: Int32) -> Int32 in value + 1 }
                    #expect(try callback.functionPointer.call(1) == 2)
                } catch {
                    #expect(error.code == .callFailed && error.message.contains("executable memory"))
                }
            }
        }
    }
#endif
