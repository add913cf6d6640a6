// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// An open database, closed when the last user lets go of it.
final class Database {
    let sqlite: SQLite3
    private let handle: UnsafeMutablePointer<sqlite3>?

    /// Opens a database file, and creates it when there is none.
    init(_ sqlite: SQLite3, path: String) throws(StatusError) {
        let (status, handle) = sqlite.sqlite3_open(path)
        self.sqlite = sqlite
        self.handle = handle
        // SQLite gives a handle to be closed also when it fails; so this does not throw by itself.
        guard status == SQLITE_OK else {
            throw StatusError(function: "sqlite3_open", status: Int64(status), message: lastMessage)
        }
    }

    deinit {
        sqlite.sqlite3_close(handle)
    }

    /// What SQLite says about the last call that failed, with the names it is about.
    var lastMessage: String { sqlite.sqlite3_errmsg(handle) ?? "no message" }

    /// Runs statements and hands over each row of their results, as texts.
    func execute(_ sql: String, row: ([String?]) -> Void = { _ in }) throws(StatusError) {
        try sqlite.sqlite3_exec(handle, sql, nil) { count, values, _ in
            row((0..<Int(count)).map { values?[$0].map { String(cString: $0) } })
            return 0
        }
    }

    /// Compiles a statement.
    func prepare(_ sql: String) throws(StatusError) -> Statement {
        Statement(database: self, handle: try sqlite.sqlite3_prepare_v2(handle, sql, -1, nil))
    }
}
