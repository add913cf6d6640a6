// Licensed under Apache License v2.0. See LICENSE for details.

import SQLite

var checks = Checks()
let sqlite = try SQLite()
checks.equal(sqlite.sqlite3_libversion_number() / 1_000_000, 3, "major version")

var database: UnsafeMutablePointer<sqlite3>?
checks.equal(sqlite.sqlite3_open(":memory:", &database), SQLITE_OK, "open")
let script = "CREATE TABLE t(a INTEGER, b TEXT); INSERT INTO t VALUES (6, 'six'), (7, 'seven');"
checks.equal(sqlite.sqlite3_exec(database, script, nil, nil, nil), SQLITE_OK, "exec")
checks.equal(sqlite.sqlite3_changes(database), 2, "changes")

var statement: UnsafeMutablePointer<sqlite3_stmt>?
let query = "SELECT sum(a) * 1.5, group_concat(b, '-') FROM t WHERE a > ?"
checks.equal(sqlite.sqlite3_prepare_v2(database, query, -1, &statement, nil), SQLITE_OK, "prepare")
checks.equal(sqlite.sqlite3_bind_int(statement, 1, 0), SQLITE_OK, "bind")
checks.equal(sqlite.sqlite3_step(statement), SQLITE_ROW, "step")
checks.equal(sqlite.sqlite3_column_double(statement, 0), 19.5, "sum")
let joined = checks.unwrap(sqlite.sqlite3_column_text(statement, 1), "text")
checks.equal(String(cString: joined), "six-seven", "texts")
checks.equal(sqlite.sqlite3_finalize(statement), SQLITE_OK, "finalize")

checks.equal(sqlite.sqlite3_exec(database, "SELEC", nil, nil, nil), SQLITE_ERROR, "syntax error")
let message = checks.unwrap(sqlite.sqlite3_errmsg(database), "message")
checks.equal(String(cString: message), "near \"SELEC\": syntax error", "message")

// Variable arguments.
let made = checks.unwrap(sqlite.sqlite3_mprintf("%d-%q-%.2f", 42, "it's", 1.5), "mprintf")
checks.equal(String(cString: made), "42-it''s-1.50", "formatted")
sqlite.sqlite3_free(made)
checks.equal(sqlite.sqlite3_close(database), SQLITE_OK, "close")
checks.finish()
