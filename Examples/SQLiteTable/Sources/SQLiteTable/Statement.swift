// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// A compiled statement, finalised at the end of its life.
struct Statement: ~Copyable {
    private let database: Database
    private let handle: UnsafeMutablePointer<sqlite3_stmt>?
    private var sqlite: SQLite3 { database.sqlite }

    init(database: Database, handle: UnsafeMutablePointer<sqlite3_stmt>?) {
        self.database = database
        self.handle = handle
    }

    deinit {
        database.sqlite.sqlite3_finalize(handle)
    }

    /// Goes to the next row. False at the end.
    func step() throws(StatusError) -> Bool {
        try sqlite.sqlite3_step(handle) == SQLITE_ROW
    }

    /// Makes the statement ready to run again.
    func reset() {
        sqlite.sqlite3_reset(handle)
    }

    // MARK: - Parameters, counted from 1

    func bind(_ text: String, at index: Int32) throws(StatusError) {
        // The text is gone when the call returns: SQLite is told to copy it.
        try sqlite.sqlite3_bind_text(handle, index, text, -1, SQLITE_TRANSIENT)
    }

    func bind(_ real: Double, at index: Int32) throws(StatusError) {
        try sqlite.sqlite3_bind_double(handle, index, real)
    }

    func bind(_ integer: Int64?, at index: Int32) throws(StatusError) {
        if let integer {
            try sqlite.sqlite3_bind_int64(handle, index, integer)
        } else {
            try sqlite.sqlite3_bind_null(handle, index)
        }
    }

    // MARK: - Columns of the current row, counted from 0

    func text(_ column: Int32) -> String? {
        sqlite.sqlite3_column_text(handle, column)
    }

    func real(_ column: Int32) -> Double {
        sqlite.sqlite3_column_double(handle, column)
    }

    /// The column's integer; nothing for NULL.
    func integer(_ column: Int32) -> Int64? {
        sqlite.sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite.sqlite3_column_int64(handle, column)
    }
}
