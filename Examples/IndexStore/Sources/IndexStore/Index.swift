// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// What the library says about a store that it cannot read.
struct IndexError: Error, CustomStringConvertible {
    var description: String
}

/// A store of index data, as the compiler writes it with `-index-store-path`.
final class Index {
    private let library: IndexStore
    private let store: indexstore_t

    init(path: String, _ library: IndexStore) throws(IndexError) {
        var error: indexstore_error_t?
        guard let store = library.indexstore_store_create(path, &error) else { throw library.take(error) }
        self.library = library
        self.store = store
    }

    deinit {
        library.indexstore_store_dispose(store)
    }

    /// The symbols that a module defines or names, in the order of the records.
    func symbols(ofModule module: String) throws -> [Symbol] {
        var symbols: [Symbol] = []
        for unit in try unitNames() {
            var error: indexstore_error_t?
            guard let reader = library.indexstore_unit_reader_create(store, unit, &error) else {
                throw library.take(error)
            }
            defer { library.indexstore_unit_reader_dispose(reader) }
            guard library.indexstore_unit_reader_get_module_name(reader).text == module else { continue }
            for record in recordNames(of: reader) { symbols += try self.symbols(ofRecord: record) }
        }
        return symbols
    }

    /// The names of the units, one for each file that was compiled.
    private func unitNames() throws(FFIError) -> [String] {
        var names: [String] = []
        // This callback takes a record by value, which no C function type of Swift's can say: `Callback` can.
        let collect = try Callback { (_: UnsafeMutableRawPointer?, name: indexstore_string_ref_t) -> Bool in
            names.append(name.text)
            return true
        }
        _ = withExtendedLifetime(collect) {
            library.indexstore_store_units_apply_f(store, 1, nil, collect.functionPointer)
        }
        return names
    }

    private func recordNames(of unit: indexstore_unit_reader_t) -> [String] {
        var names: [String] = []
        _ = library.indexstore_unit_reader_dependencies_apply_f(unit) { dependency in
            if library.indexstore_unit_dependency_get_kind(dependency) == .INDEXSTORE_UNIT_DEPENDENCY_RECORD {
                names.append(library.indexstore_unit_dependency_get_name(dependency).text)
            }
            return true
        }
        return names
    }

    private func symbols(ofRecord name: String) throws(IndexError) -> [Symbol] {
        var error: indexstore_error_t?
        guard let reader = library.indexstore_record_reader_create(store, name, &error) else {
            throw library.take(error)
        }
        defer { library.indexstore_record_reader_dispose(reader) }
        var symbols: [Symbol] = []
        _ = library.indexstore_record_reader_symbols_apply_f(reader, true) { symbol in
            symbols.append(Symbol(symbol, library))
            return true
        }
        return symbols
    }
}

extension IndexStore {
    /// The error that a function gave, which is freed.
    fileprivate func take(_ error: indexstore_error_t?) -> IndexError {
        defer { indexstore_error_dispose(error) }
        return IndexError(description: indexstore_error_get_description(error) ?? "the library does not say why")
    }
}

extension indexstore_string_ref_t {
    /// A copy of the text, which the library keeps only for a while and without a terminator.
    var text: String {
        String(decoding: UnsafeRawBufferPointer(start: data, count: length), as: UTF8.self)
    }
}
