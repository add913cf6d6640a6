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
        // Neither can fail: the function was found when the library was opened, and the handle is one that it gave.
        _ = try? sqlite.function("sqlite3_close")(handle)
    }

    /// Runs statements and returns the rows of their results.
    @discardableResult
    func query(_ sql: String) throws -> [[Cell]] {
        var rows: [[Cell]] = []
        // int (*)(void *context, int count, char **values, char **names), called once for each row.
        let collect: ([FFIValue]) -> FFIValue = { arguments in
            guard let count = try? arguments[1].value(as: Int.self),
                let values = try? Self.texts(arguments[2], count),
                let names = try? Self.texts(arguments[3], count)
            else { return 1 }
            rows.append(zip(names, values).map { ($0.0 ?? "", $0.1) })
            return 0
        }
        let callback = try sqlite.registerCallback(for: "sqlite3_exec", parameter: 2, collect)
        let code = Result { try sqlite.function("sqlite3_exec")(handle, FFIValue(sql), FFIValue(callback), nil, nil) }
        try sqlite.lib.unregisterCallback(callback)
        try check(code.get())
        return rows
    }

    /// Reads a C array of texts.
    private static func texts(_ array: FFIValue, _ count: Int) throws -> [String?] {
        let start = try array.value(as: UnsafeMutableRawPointer?.self)
        return try (0..<count).map { index in
            let text = try FFI.get(.pointer, start, index * MemoryLayout<UnsafeRawPointer>.stride)
            return try FFI.toString(text.value(as: UnsafeMutableRawPointer?.self))
        }
    }

    private func check(_ code: FFIValue) throws {
        let code = try code.value(as: Int32.self)
        guard code != 0 else { return }
        let message = try FFI.toString(sqlite.function("sqlite3_errmsg")(handle).value(as: UnsafeMutableRawPointer?.self))
        throw SQLiteError(code: code, message: message ?? "no message")
    }
}
