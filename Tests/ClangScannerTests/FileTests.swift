// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

@testable import ClangScanner

@Suite("Folders that files lie in")
struct FolderSetTests {
    private let folders = FolderSet(["/usr/include", "/usr/include/sys/", "/usr/include", "/opt"])

    @Test(
        "a file is found in the deepest of them",
        arguments: [
            ("/usr/include/zlib.h", "zlib.h"), ("/usr/include/sys/stat.h", "stat.h"),
            ("/usr/include/sysx/a.h", "sysx/a.h"),
            ("/opt/a/b.h", "a/b.h"), ("/usr/include/é.h", "é.h"),
        ]
    )
    func found(_ path: String, _ name: String) {
        #expect(folders.relative(path) == name)
    }

    @Test(
        "what lies beside them, or is one of them, is in none",
        arguments: ["/usr/included.h", "/usr/include", "/usr/include/", "/etc/a.h", "a.h", "", "/", "/optional/a.h"]
    )
    func notFound(_ path: String) {
        #expect(folders.relative(path) == nil)
    }

    @Test("the root is a folder too")
    func root() {
        #expect(FolderSet(["/"]).relative("/a/b.h") == "a/b.h")
        #expect(FolderSet([]).relative("/a/b.h") == nil)
    }
}

@Suite("Files that do not change while they are looked at")
struct FileBytesTests {
    private func withFile(_ text: String, age: Int, _ body: (String, FileIdentity, Int) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "ffigen-bytes-\(UUID().uuidString).h")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        let now = SystemFiles.now
        let changed = now - age
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(changed))],
            ofItemAtPath: file.path
        )
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        let device = (attributes[.systemNumber] as? NSNumber)?.uint64Value ?? 0
        let number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
        let identity = FileIdentity(device: device, number: number, modification: UInt64(changed))
        try body(file.path, identity, now)
    }

    @Test("one that was there long before is read")
    func old() throws {
        try withFile("int a;\n", age: 60) { path, identity, now in
            let file = try #require(FileBytes(path: path, unchanged: identity, since: now))
            #expect(Array(file.bytes) == Array("int a;\n".utf8))
        }
    }

    @Test("one that has just been written may be written again in the same second")
    func new() throws {
        try withFile("int a;\n", age: 1) { path, identity, now in
            #expect(FileBytes(path: path, unchanged: identity, since: now) == nil)
        }
    }

    @Test("one that was written since, or replaced, or is gone, is another")
    func changed() throws {
        try withFile("int a;\n", age: 60) { path, identity, now in
            try Data("int b;\n".utf8).write(to: URL(filePath: path))
            #expect(FileBytes(path: path, unchanged: identity, since: now) == nil)
            try FileManager.default.removeItem(atPath: path)
            #expect(FileBytes(path: path, unchanged: identity, since: now) == nil)
        }
        try withFile("int a;\n", age: 60) { path, _, now in
            let other = FileIdentity(device: 1, number: 2, modification: UInt64(now - 60))
            #expect(FileBytes(path: path, unchanged: other, since: now) == nil)
            #expect(FileBytes(path: "/", unchanged: other, since: now) == nil)
        }
    }
}
