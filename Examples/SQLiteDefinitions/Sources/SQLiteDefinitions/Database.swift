// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// What SQLite says about a call that failed.
struct SQLiteError: Error, CustomStringConvertible {
    var code: Int32
    var message: String

    var description: String { "\(message) (code \(code))" }
}

/// An open database.
final class Database {
    /// One column of a row; the value is nothing for NULL.
    typealias Cell = (column: String, value: String?)

    private let sqlite: DefinedLibrary
    private let handle: FFIValue

    init(_ sqlite: DefinedLibrary, path: String) throws {
        // SQLite writes the address of the new object here.
        let place = FFI.Buffer(byteLength: MemoryLayout<UnsafeRawPointer>.size)
        let code = try sqlite.function("sqlite3_open")(FFIValue(path), FFIValue(place))
        self.sqlite = sqlite
        handle = try FFI.get(.pointer, place.baseAddress)
        try check(code)
    }

    deinit {
        // A deinitialiser has nobody to tell that closing failed.
        _ = try? sqlite.function("sqlite3_close")(handle)
    }

    /// Runs statements and returns the rows of their results.
    @discardableResult
    func query(_ sql: String) throws -> [[Cell]] {
        var rows: [[Cell]] = []
        // int (*)(void *context, int count, char **values, char **names), called once for each row.
        let collect = try sqlite.registerCallback(for: "sqlite3_exec", parameter: 2) { arguments in
            guard let count = try? arguments[1].value(as: Int.self),
                let values = try? arguments[2].texts(count),
                let names = try? arguments[3].texts(count)
            else { return 1 }
            rows.append(zip(names, values).map { ($0.0 ?? "", $0.1) })
            return 0
        }
        defer { try? sqlite.lib.unregisterCallback(collect) }
        try check(sqlite.function("sqlite3_exec")(handle, FFIValue(sql), FFIValue(collect), nil, nil))
        return rows
    }

    private func check(_ code: FFIValue) throws {
        guard code != sqlite.constant("SQLITE_OK") else { return }
        let message = try sqlite.function("sqlite3_errmsg")(handle).text
        throw SQLiteError(code: try code.value(as: Int32.self), message: message ?? "no message")
    }
}

extension FFIValue {
    /// The text at an address; nothing for null.
    var text: String? {
        get throws { try FFI.toString(value(as: UnsafeMutableRawPointer?.self)) }
    }

    /// The texts of a C array of `char *`.
    func texts(_ count: Int) throws -> [String?] {
        let start = try value(as: UnsafeMutableRawPointer?.self)
        return try (0..<count).map { index in
            try FFI.get(.pointer, start, index * MemoryLayout<UnsafeRawPointer>.stride).text
        }
    }
}
