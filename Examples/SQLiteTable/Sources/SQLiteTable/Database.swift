// Licensed under Apache License v2.0. See LICENSE for details.

/// What SQLite says about a call that failed.
struct SQLiteError: Error, CustomStringConvertible {
    var code: Int32
    var message: String

    var description: String { "\(message) (code \(code))" }
}

/// An open database, closed when the last user lets go of it.
final class Database {
    let sqlite: SQLite3
    private let handle: UnsafeMutablePointer<sqlite3>?

    /// Opens a database file, and creates it when there is none.
    init(_ sqlite: SQLite3, path: String) throws(SQLiteError) {
        var handle: UnsafeMutablePointer<sqlite3>?
        let code = sqlite.sqlite3_open(path, &handle)
        self.sqlite = sqlite
        self.handle = handle
        try check(code)
    }

    deinit {
        sqlite.sqlite3_close(handle)
    }

    /// Runs statements that have no result.
    func execute(_ sql: String) throws(SQLiteError) {
        try check(sqlite.sqlite3_exec(handle, sql, nil, nil, nil))
    }

    /// Compiles a statement.
    func prepare(_ sql: String) throws(SQLiteError) -> Statement {
        var statement: UnsafeMutablePointer<sqlite3_stmt>?
        try check(sqlite.sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        return Statement(database: self, handle: statement)
    }

    /// Throws what SQLite says about a result code that tells of a failure.
    func check(_ code: Int32) throws(SQLiteError) {
        guard code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE else {
            let message = sqlite.sqlite3_errmsg(handle).map { String(cString: $0) }
            throw SQLiteError(code: code, message: message ?? "no message")
        }
    }
}
