// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import LibrarySymbols
import TestSupport
import Testing

/// Libraries that the test compiles, of several formats, whole and damaged.
@Suite("Exported symbols: libraries made for it")
struct BuiltLibraryTests {
    private static let source = """
        int shown(void) { return 1; }
        int number = 2;
        int zeros[100];
        _Thread_local int each = 3;
        __attribute__((visibility("hidden"))) int hidden(void) { return 4; }
        __attribute__((visibility("protected"))) int guarded(void) { return 5; }
        __attribute__((weak)) int weak(void) { return 6; }
        static int local(void) { return 7; }
        int (*pointer)(void) = local;
        extern int needed(void);
        int calls(void) { return needed(); }
        """

    private static let expected: [String: ExportedSymbol.Kind] = [
        "shown": .function, "number": .object, "zeros": .object, "each": .threadLocal, "guarded": .function,
        "weak": .function, "pointer": .object, "calls": .function,
    ]

    /// A folder of this run's own, kept until the process ends.
    private static let folder: URL = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ffigen-symbols-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }()

    private static func build(_ name: String, _ arguments: [String]) throws -> String {
        let clang = try #require(Tool.clang)
        let source = folder.appending(path: "\(name).c")
        let library = folder.appending(path: "lib\(name).so")
        try Data(Self.source.utf8).write(to: source)
        try Tool.run(clang, ["-O1", "-fPIC", "-shared", "-nostdlib", "-o", library.path, source.path] + arguments)
        return library.path
    }

    private func kinds(_ exports: LibraryExports) -> [String: ExportedSymbol.Kind] {
        let symbols = exports.symbols.filter { Self.expected[$0.name] != nil || !$0.name.hasPrefix("_") }
        return Dictionary(symbols.map { ($0.name, $0.kind) }) { first, _ in first }
    }

    @Test(
        "Every class and byte order of ELF, by either hash table",
        .enabled(if: Tool.clang != nil),
        arguments: [
            ("x86_64", "64-bit little", "gnu"), ("x86_64", "64-bit little", "sysv"), ("i386", "32-bit little", "gnu"),
            ("aarch64", "64-bit little", "both"), ("powerpc64", "64-bit big", "gnu"),
            ("powerpc", "32-bit big", "sysv"), ("mips", "32-bit big", "sysv"), ("armv7", "32-bit little", "gnu"),
        ]
    )
    func formats(_ machine: String, _ format: String, _ hash: String) throws {
        let path: String
        do {
            path = try Self.build(
                "\(machine)-\(hash)",
                [
                    "--target=\(machine)-unknown-linux-gnu", "-fuse-ld=lld", "-Wl,--hash-style=\(hash)",
                    "-Wl,-soname,libown.so.1",
                ]
            )
        } catch let failure as Tool.Failure
            where failure.messages.contains("unable to create target")
            || failure.messages.contains("No available targets")
        {
            // This compiler makes no code for the machine: nothing to read.
            return
        }
        let exports = try LibraryExports(path: path)
        #expect(exports.format == "ELF \(format)-endian")
        #expect(exports.installName == "libown.so.1")
        #expect(kinds(exports) == Self.expected)
        #expect(exports["weak"]?.isWeak == true && exports["shown"]?.isWeak == false)
        #expect(exports["zeros"]?.size == 400)
    }

    @Test("Section headers may be missing", .enabled(if: Tool.clang != nil))
    func withoutSections() throws {
        let path = try Self.build("sections", ["-fuse-ld=lld"])
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        // e_shoff, e_shnum and e_shstrndx of 64 bits.
        for offset in Array(40..<48) + Array(60..<64) { bytes[offset] = 0 }
        #expect(kinds(try LibraryExports(bytes: bytes)) == Self.expected)
    }

    @Test("A version script names versions, and makes symbols local", .enabled(if: Tool.clang != nil))
    func versions() throws {
        let script = Self.folder.appending(path: "versions.map")
        let text = "OWN_1 { global: shown; number; };\nOWN_2 { global: calls; } OWN_1;\nHIDE { local: *; };\n"
        try Data(text.utf8).write(to: script)
        let path = try Self.build("versions", ["-fuse-ld=lld", "-Wl,--version-script=\(script.path)"])
        let exports = try LibraryExports(path: path)
        #expect(exports.symbols.filter { $0.kind != .absolute }.map(\.name) == ["calls", "number", "shown"])
        #expect(exports["shown"]?.version == "OWN_1")
        #expect(exports["calls"]?.version == "OWN_2")
        #expect(exports.versions.prefix(2) == ["OWN_1", "OWN_2"])
    }

    @Test(
        "Mach-O, by the exports trie of either load command and by the symbol table",
        arguments: MachOSample.Exports.allCases
    )
    func machO(_ place: MachOSample.Exports) throws {
        let exports = try LibraryExports(bytes: MachOSample.bytes(place))
        #expect(exports.format == "Mach-O 64-bit")
        #expect(exports.installName == "/own/libown.dylib")
        #expect(
            kinds(exports) == ["shown": .function, "show_number": .object, "each": .threadLocal, "weak": .function]
        )
        #expect(exports["weak"]?.isWeak == true && exports["shown"]?.isWeak == false)
    }

    @Test("LLVM reads the Mach-O sample alike", .enabled(if: Tool.objdump != nil))
    func machOSample() throws {
        let file = Self.folder.appending(path: "sample.dylib")
        // Older releases of it do not know the other load command.
        try Data(MachOSample.bytes(.trieOfDyldInfo)).write(to: file)
        let text = try Tool.run(try #require(Tool.objdump), ["--macho", "--exports-trie", file.path])
        let names = text.split(separator: "\n").compactMap { line in
            line.split(separator: " ").dropFirst().first.flatMap { $0.hasPrefix("_") ? String($0.dropFirst()) : nil }
        }
        #expect(names.sorted() == ["each", "show_number", "shown", "weak"])
    }

    @Test("A universal file is read by its part of 64 bits")
    func universal() throws {
        let part = MachOSample.bytes(.trieOfItsOwn)
        func big(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        var bytes: [UInt8] = [0xCA, 0xFE, 0xBA, 0xBE] + big(2)
        bytes += big(7) + big(0) + big(4096) + big(10) + big(6)
        bytes += big(0x0100_000C) + big(0) + big(64) + big(part.count) + big(6)
        bytes += [UInt8](repeating: 0, count: 64 - bytes.count) + part
        #expect(try LibraryExports(bytes: bytes)["shown"]?.kind == .function)
    }

    // MARK: - What is no library

    @Test(
        "What is no library is said in words",
        arguments: [
            ("", "it is empty"), ("hello", "it is text"), ("/* GNU ld script */ INPUT(-lm)", "it is text"),
            ("!<arch>\n", "archive of object files"), ("MZ\u{1}\u{2}", "Windows library"),
            ("\u{1}\u{2}\u{3}", "neither ELF nor Mach-O"),
            ("\u{7F}ELF", "truncated"),
            ("\u{7F}ELF\u{2}\u{1}\u{1}" + String(repeating: "\0", count: 60), "ELF file of type 0"),
        ]
    )
    func refuses(_ text: String, _ message: String) {
        let error = #expect(throws: LibraryFormatError.self) { try LibraryExports(bytes: Array(text.utf8)) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test("A path that leads nowhere, or to a folder, is said with the path")
    func paths() {
        for (path, message) in [
            ("/absent/libx.so", "'/absent/libx.so': the file cannot be read: No such"),
            ("/tmp", "'/tmp': it is no regular file"),
        ] {
            let error = #expect(throws: LibraryFormatError.self) { try LibraryExports(path: path) }
            #expect(error?.description.hasPrefix(message) == true)
        }
    }

    // MARK: - Damage

    private static func specimens() throws -> [[UInt8]] {
        let paths = [
            try build("damage64", ["-fuse-ld=lld", "-Wl,--hash-style=gnu"]), try FixtureLibrary.path(for: "specimen"),
        ]
        let built = try paths.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
        return built + MachOSample.Exports.allCases.map(MachOSample.bytes)
    }

    @Test("A truncated file is an error or a shorter list, and never a crash", .enabled(if: Tool.clang != nil))
    func truncated() throws {
        for bytes in try Self.specimens() {
            let whole = try LibraryExports(bytes: bytes).symbols.count
            for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
                let found = try? LibraryExports(bytes: Array(bytes[..<length])).symbols.count
                #expect((found ?? 0) <= whole)
            }
            #expect(throws: LibraryFormatError.self) { try LibraryExports(bytes: Array(bytes[..<100])) }
        }
    }
}
