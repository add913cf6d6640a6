// Licensed under Apache License v2.0. See LICENSE for details.
import Foundation
import TestSupport
import Testing

@testable import FFIRuntime

@Suite("LibrarySearch")
struct LibrarySearchTests {
    @Test(
        "Versions are ordered newest first, and of one version the shortest name first",
        arguments: [
            (["libz.so.1.2.13", "libz.so.1", "libz.so"], ["libz.so.1", "libz.so.1.2.13"]),
            (["libssl.so.1.1", "libssl.so.3"], ["libssl.so.3", "libssl.so.1.1"]),
            (["liba.so.9", "liba.so.10", "liba.so.10.1"], ["liba.so.10", "liba.so.10.1", "liba.so.9"]),
            (["libab.so.1", "liba.so.x", "liba.so.1.bak", "liba.so."], []),
        ]
    )
    func versions(files: [String], expected: [String]) {
        let name = String(files[0].dropFirst(3).prefix { $0 != "." })
        let wanted = expected.isEmpty ? "a" : name
        #expect(LibrarySearch.versions(of: wanted, among: files) == expected)
    }

    @Test(
        "A name with a slash or a suffix is used as it is",
        arguments: ["/lib/libz.so.1", "libz.so.1", "libz.so", "z.dll", "libz.dylib", "./z"]
    )
    func asItIs(name: String) {
        #expect(LibrarySearch(module: "M", folders: []).candidates(for: name) == [name])
    }

    @Test("A stem becomes the folders' versioned files and then the plain names")
    func candidates() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in ["libq.so.1", "libq.so.2", "other.so.3"] {
            try Data().write(to: folder.appending(path: file))
        }
        let search = LibrarySearch(module: "M", folders: [folder.path, "/no/such/folder"])
        let plain = search.candidates(for: "q").dropFirst(2)
        #expect(search.candidates(for: "q").prefix(2) == ["\(folder.path)/libq.so.2", "\(folder.path)/libq.so.1"])
        #expect(Set(plain) == ["libq.so", "libq.dylib", "libq.dll"])
        #expect(plain.first == "libq.\(FFI.suffix)")
    }

    @Test("An error lists every attempt with the loader's text and a next step")
    func attempts() {
        var search = LibrarySearch(module: "Nothing", folders: [], environment: { _ in nil })
        let error = #expect(throws: FFIError.self) { try search.open(.names(["nosuchlib", "/no/such/file.so"])) }
        #expect(error?.code == .callFailed)
        let message = error?.message ?? ""
        #expect(message.hasPrefix("dlopen failed for the library of 'Nothing'."))
        for text in ["libnosuchlib.so: ", "libnosuchlib.dylib: ", "/no/such/file.so: ", "NOTHING_LIBRARY_PATH"] {
            #expect(message.contains(text))
        }
    }

    @Test("The environment variable takes the place of the names")
    func environment() throws {
        let path = try FixtureLibrary.path(for: "runtime")
        var search = LibrarySearch(module: "Nothing", environment: { $0 == "NOTHING_LIBRARY_PATH" ? path : nil })
        #expect(try search.open(.names(["nosuchlib"])).path == path)
        var wrong = LibrarySearch(module: "Nothing", environment: { _ in "/no/such/file.so" })
        let error = #expect(throws: FFIError.self) { try wrong.open(.names(["c"])) }
        #expect(error?.message.contains("Correct or remove NOTHING_LIBRARY_PATH") == true)
    }
}
