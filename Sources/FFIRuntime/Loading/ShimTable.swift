// Licensed under Apache License v2.0. See LICENSE for details.

/// A module's shim: functions compiled beside the program for what no library exports, and what they need of the library.
///
/// `ffigen` writes its C; this reads the table that its one exported function returns:
/// `{ version, count, names, addresses, import count, import names, import addresses }`.
///
/// `@unchecked Sendable`: the shim's table is constant. Its import addresses are written while a module is opened or
/// closed, which no call may overlap (see ``ForeignModule/close()``).
final class ShimTable: @unchecked Sendable {
    /// The layout of the table, as the C file declares it.
    private struct Header {
        var version: UInt
        var count: UInt
        var names: UnsafePointer<UnsafePointer<CChar>>?
        var addresses: UnsafePointer<UnsafeMutableRawPointer>?
        var importCount: UInt
        var importNames: UnsafePointer<UnsafePointer<CChar>>?
        var imports: UnsafeMutablePointer<UnsafeRawPointer>?
    }

    /// Why there is no shim, or nothing.
    let problem: String?
    private let addresses: [String: UnsafeMutableRawPointer]
    private let header: Header?
    private var stubs: [StubFunction] = []

    /// Reads a table, or looks for one: in the process, then in the library `<Module>Shim`.
    ///
    /// - Parameters:
    ///   - table: What the shim's function returned; nothing to look for it.
    ///   - module: The module's name.
    init(_ table: UnsafeRawPointer?, module: String) {
        let found: Result<UnsafeRawPointer, FFIError> = table.map { .success($0) } ?? Self.find(module)
        switch found {
        case .failure(let error):
            problem = error.message
            header = nil
            addresses = [:]
        case .success(let table):
            let header = table.load(as: Header.self)
            guard header.version == 1 else {
                problem =
                    "the shim of '\(module)' has the format \(header.version), this runtime reads 1; generate it again"
                self.header = nil
                addresses = [:]
                return
            }
            var addresses: [String: UnsafeMutableRawPointer] = [:]
            if let names = header.names, let functions = header.addresses {
                for index in 0..<Int(header.count) { addresses[String(cString: names[index])] = functions[index] }
            }
            problem = nil
            self.header = header
            self.addresses = addresses
        }
    }

    /// The address of one of the shim's functions; nothing for one it does not have.
    func address(of name: String) -> UnsafeMutableRawPointer? { addresses[name] }

    /// Lets the shim call the library's functions. One that the library lacks stops the program when it is called.
    func link(to library: LibrarySearch.Found) {
        forEachImport { name in
            if let address = Loader.address(of: name, in: library.handle) { return UnsafeRawPointer(address) }
            return stub("\(name) is not in \(library.displayName), and an inline function of its header calls it.")
        }
    }

    /// Lets every call of the library from the shim stop the program.
    func unlink(from library: String) {
        let address = stub("An inline function of \(library) was called after \(library) was closed.")
        forEachImport { _ in address }
    }

    private func forEachImport(_ address: (String) -> UnsafeRawPointer) {
        guard let header, let names = header.importNames, let imports = header.imports else { return }
        for index in 0..<Int(header.importCount) { imports[index] = address(String(cString: names[index])) }
    }

    private func stub(_ message: String) -> UnsafeRawPointer {
        let stub = StubFunction(message)
        stubs.append(stub)
        return stub.address
    }

    private static func find(_ module: String) -> Result<UnsafeRawPointer, FFIError> {
        let symbol = "ffigen_\(module)_shim"
        do throws(FFIError) {
            var search = LibrarySearch(module: module + "Shim")
            let process = try search.open(.process)
            // The process's handle stays valid when closed; it only counts.
            defer { Loader.close(process.handle) }
            if let address = Loader.address(of: symbol, in: process.handle) { return .success(call(address)) }
            // It stays open: the functions of the shim have no owner to close it.
            let found = try search.open(.names([module + "Shim"]))
            guard let address = Loader.address(of: symbol, in: found.handle) else {
                Loader.close(found.handle)
                throw FFIError(.callFailed, "\(found.displayName) has no \(symbol); generate and compile it again")
            }
            return .success(call(address))
        } catch {
            return .failure(error)
        }
    }

    private static func call(_ address: UnsafeMutableRawPointer) -> UnsafeRawPointer {
        unsafeBitCast(address, to: (@convention(c) () -> UnsafeRawPointer).self)()
    }
}
