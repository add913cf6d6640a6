// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// Lists the symbols of a module from the index that was written while it was built.
@main
struct ListSymbols {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let store = arguments.first, let module = arguments.dropFirst().first, arguments.count == 2 else {
            fail("usage: IndexStore <index-store> <module>", status: 64)
        }
        do {
            // Without a path, the name that INDEXSTORE_LIBRARY_PATH gives or that the system finds.
            let library = try IndexStore(path: try Toolchain.indexStoreLibrary())
            print("opened at run time: \(library.path)\n")
            let symbols = try Index(path: store, library).symbols(ofModule: module)
            for symbol in symbols.sorted(by: { ($0.kind, $0.name) < ($1.kind, $1.name) })
            where symbol.roles.contains("definition") && !symbol.isAccessor {
                print("\(symbol.kind) \(symbol.name): \(symbol.roles.joined(separator: ", "))")
            }
        } catch {
            fail("\(error)", status: 1)
        }
    }

    private static func fail(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("IndexStore: \(message)\n".utf8))
        exit(status)
    }
}
