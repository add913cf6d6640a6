// Licensed under Apache License v2.0. See LICENSE for details.

import ClangScanner
import FFIRuntime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks at each thing that generating, or a program with bindings, needs.
enum Examination {
    /// One thing.
    struct Finding: Encodable, CustomStringConvertible {
        enum State: String, Encodable {
            /// It is there.
            case found
            /// It is not, and bindings can be generated all the same.
            case absent
            /// It is not, and bindings cannot be generated.
            case missing
        }

        var state: State
        var subject: String
        var detail: String
        /// What to do about it.
        var remedy: String?

        var description: String {
            "\(state.rawValue): \(subject): \(detail)" + (remedy.map { "\n    \($0)" } ?? "")
        }
    }

    static func findings() -> [Finding] {
        var findings = [target]
        do throws(LibclangNotFound) {
            let (path, scanner) = try ClangScanner.openWithPath()
            findings.append(Finding(state: .found, subject: "libclang", detail: "\(scanner.libclangVersion), \(path)"))
            findings.append(
                headers(
                    "compiler headers",
                    ["stddef.h", "stdarg.h", "stdbool.h"],
                    scanner,
                    found: scanner.resourceDirectory.map { "in \($0)" } ?? "libclang finds them",
                    remedy:
                        "apt install libclang-common-dev, or brew install llvm; they belong beside the libclang above"
                )
            )
            findings.append(
                headers(
                    "system headers",
                    ["stdio.h", "stdlib.h", "string.h"],
                    scanner,
                    found: "clang finds them",
                    remedy:
                        "apt install libc6-dev, or xcode-select --install; otherwise name them with -- --sysroot=<folder>"
                )
            )
        } catch {
            findings.append(Finding(state: .missing, subject: "libclang", detail: "\(error)", remedy: nil))
        }
        findings.append(libffi)
        findings.append(swift)
        return findings
    }

    private static var target: Finding {
        #if os(Linux)
            let system = "Linux"
        #elseif os(macOS)
            let system = "macOS"
        #else
            let system = "this system"
        #endif
        #if arch(x86_64)
            let machine = "x86-64"
        #elseif arch(arm64)
            let machine = "AArch64"
        #else
            let machine = "another machine than x86-64 and AArch64"
        #endif
        #if (os(Linux) || os(macOS)) && (arch(x86_64) || arch(arm64))
            return Finding(state: .found, subject: "target", detail: "\(system) on \(machine), supported")
        #else
            return Finding(
                state: .absent,
                subject: "target",
                detail: "\(system) on \(machine), untested",
                remedy: "bindings for a supported machine can be made with --target"
            )
        #endif
    }

    private static func headers(
        _ subject: String,
        _ names: [String],
        _ scanner: ClangScanner,
        found: String,
        remedy: String
    ) -> Finding {
        do throws(ScanError) {
            _ = try scanner.scan(ScanRequest(headers: names))
            return Finding(state: .found, subject: subject, detail: found)
        } catch {
            let reason = error.diagnostics.first.map { "\($0)" } ?? error.headline
            return Finding(state: .missing, subject: subject, detail: reason, remedy: remedy)
        }
    }

    /// The file that `ffi_call` of this process comes from: the library that programs with bindings use too.
    private static var libffi: Finding {
        guard let process = try? DynamicLibrary(nil), let address = try? process.getSymbol("ffi_call"),
            let path = file(mappedAt: address)
        else {
            return Finding(state: .found, subject: "libffi", detail: "built into this program")
        }
        return Finding(state: .found, subject: "libffi", detail: SystemFiles().realPath(path) ?? path)
    }

    private static func file(mappedAt address: UnsafeMutableRawPointer) -> String? {
        #if canImport(Darwin)
            var info = Dl_info()
            guard dladdr(address, &info) != 0, let name = info.dli_fname else { return nil }
            return String(cString: name)
        #else
            guard let maps = try? TextFile.read("/proc/self/maps") else { return nil }
            let place = UInt(bitPattern: address)
            for line in maps.split(separator: "\n") {
                let words = line.split(separator: " ", omittingEmptySubsequences: true)
                let ends = words.first?.split(separator: "-").compactMap { UInt($0, radix: 16) } ?? []
                guard ends.count == 2, ends[0] <= place, place < ends[1], words.count >= 6 else { continue }
                return words[5...].joined(separator: " ")
            }
            return nil
        #endif
    }

    /// Generated code is built by it; generating needs none.
    private static var swift: Finding {
        let folders = (SystemFiles.environment("PATH") ?? "").split(separator: ":")
        guard let path = folders.map({ String($0) + "/swift" }).first(where: { access($0, X_OK) == 0 }) else {
            return Finding(
                state: .absent,
                subject: "Swift",
                detail: "no swift in PATH",
                remedy: "generating needs none, building what is generated does: https://swift.org/install"
            )
        }
        let version = ProgramOutput.firstLine(of: path, ["--version"]) ?? "it does not tell its version"
        return Finding(state: .found, subject: "Swift", detail: "\(version), \(path)")
    }
}
