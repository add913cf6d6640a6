// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Foundation
import Testing

/// Where the file of a library is, without opening it.
@Suite("Places of libraries")
struct LibraryPlacesTests {
    @Test(
        "A stem finds the newest version, a file name itself, a path only itself",
        arguments: [
            ("sample", "libsample.so.2"), ("libsample.so.1", "libsample.so.1"), ("./libsample.so.1", nil),
            ("absent", nil),
        ] as [(String, String?)]
    )
    func finds(_ name: String, _ file: String?) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ffigen-places-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["libsample.so.1", "libsample.so.2"] {
            try Data("no library: nothing is opened".utf8).write(to: folder.appending(path: name))
        }
        let places = LibraryPlaces(name: name, folders: [folder.path])
        #expect(places.path == file.map { "\(folder.path)/\($0)" })
        #expect(!places.tried.isEmpty)
    }
}
