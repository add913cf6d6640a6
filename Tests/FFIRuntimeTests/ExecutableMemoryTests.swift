// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Testing

#if os(Linux) && (arch(x86_64) || arch(arm64))
    /// Processes that may not make memory executable.
    @Suite("Denied executable memory")
    struct ExecutableMemoryTests {
        /// Of `<linux/prctl.h>`.
        private enum Option {
            static let setSeccomp = 22
            static let setNoNewPrivileges = 38
            static let setMDWE = 65
        }

        private static func prctl(_ option: Int, _ first: Int, _ second: UnsafeRawPointer? = nil) throws -> Bool {
            let process = try DynamicLibrary(nil)
            let parameters: [FFIType] = [.int32, .int64, .pointer, .int64, .int64]
            let function = try process.getFunction("prctl", FFISignature(result: .int32, parameters: parameters))
            let result = try function(FFIValue(option), FFIValue(first), FFIValue(second), 0, 0)
            return try result.value(as: Int32.self) == 0
        }

        /// Denies memory that is, or was, written and executed (since Linux 6.3); false where the kernel cannot.
        static func denyWrittenCode() throws -> Bool { try prctl(Option.setMDWE, 1) }

        /// Denies every new mapping that is executed, by a filter of system calls.
        static func denyAllCode() throws -> Bool {
            #if arch(x86_64)
                let (mmap, mprotect): (UInt32, UInt32) = (9, 10)
            #else
                let (mmap, mprotect): (UInt32, UInt32) = (222, 226)
            #endif
            // Load the call's number; for these two, load the protection; with PROT_EXEC in it, EACCES; else as usual.
            let filter: [(code: UInt16, matches: UInt8, differs: UInt8, operand: UInt32)] = [
                (0x20, 0, 0, 0), (0x15, 1, 0, mmap), (0x15, 0, 3, mprotect), (0x20, 0, 0, 32), (0x45, 0, 1, 4),
                (0x06, 0, 0, 0x5_000D), (0x06, 0, 0, 0x7FFF_0000),
            ]
            let words = filter.map { line in
                UInt64(line.code) | UInt64(line.matches) << 16 | UInt64(line.differs) << 24 | UInt64(line.operand) << 32
            }
            return try words.withUnsafeBytes { words in
                let program = [UInt(filter.count), UInt(bitPattern: words.baseAddress)]
                return try program.withUnsafeBytes { program in
                    try prctl(Option.setNoNewPrivileges, 1) && prctl(Option.setSeccomp, 2, program.baseAddress)
                }
            }
        }

        /// Stops the process unless calls of every kind work.
        static func requireCalls(_ library: DynamicLibrary) throws {
            let add = try library.getFunction("add_i32", FFISignature(result: .int32, parameters: [.int32, .int32]))
            for _ in 0..<100 {
                let sum = try add(2, 3).value(as: Int32.self)
                precondition(sum == 5)
            }
            let three = try FFIType.record([.int64, .int64, .int64])
            let signature = FFISignature(result: three, parameters: [.int64, .int64, .int64])
            _ = try library.getFunction("make_three", signature)(1, 2, 3)
        }

        @Test("Memory that is written and executed is denied: calls and callbacks work")
        func writtenCode() async {
            await #expect(processExitsWith: .success) {
                let library = try Fixture.library()
                guard try ExecutableMemoryTests.denyWrittenCode() else { return }
                try ExecutableMemoryTests.requireCalls(library)
                let callback = try Callback { (value: Int32) -> Int32 in value + 1 }
                let result = try callback.functionPointer.call(1)
                precondition(result == 2)
            }
        }

        @Test("All new executable memory is denied: calls work, and a callback says what is missing")
        func allCode() async {
            await #expect(processExitsWith: .success) {
                let library = try Fixture.library()
                // What the first call loads is loaded.
                try ExecutableMemoryTests.requireCalls(library)
                guard try ExecutableMemoryTests.denyAllCode() else { return }
                try ExecutableMemoryTests.requireCalls(library)
                do throws(FFIError) {
                    _ = try Callback { (value: Int32) -> Int32 in value + 1 }
                    fatalError("the callback was made")
                } catch {
                    precondition(error.code == .callFailed && error.message.contains("executable memory"), "\(error)")
                }
                try ExecutableMemoryTests.requireCalls(library)
            }
        }
    }
#endif
