// Licensed under Apache License v2.0. See LICENSE for details.

// Compiled twice, against the header and against the generated module, without a change: what it prints must be the same.

import CSQLite

let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

struct Failure: Error {
    var code: Int32
    var message: String
}

final class Database {
    private var handle: OpaquePointer?

    init(_ path: String) throws {
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
        guard code == SQLITE_OK else { throw Failure(code: code, message: String(cString: sqlite3_errstr(code))) }
    }

    deinit { sqlite3_close_v2(handle) }

    var pointer: OpaquePointer? { handle }

    func check(_ code: Int32) throws {
        guard code != SQLITE_OK, code != SQLITE_ROW, code != SQLITE_DONE else { return }
        throw Failure(code: code, message: String(cString: sqlite3_errmsg(handle)))
    }

    func prepare(_ sql: String) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        return statement
    }
}

let database = try Database(":memory:")
try database.check(
    sqlite3_exec(
        database.pointer,
        "CREATE TABLE planets (name TEXT, mass REAL, moons INTEGER, map BLOB)",
        nil,
        nil,
        nil
    )
)

// Statements: text that is copied, numbers, a blob.
let insert = try database.prepare("INSERT INTO planets VALUES (?, ?, ?, ?)")
let planets: [(String, Double, Int64, [UInt8])] = [
    ("Earth", 5.97, 1, [1, 2, 3]), ("Jupiter", 1898, 95, []), ("Süd-Mars ☿", 0.642, 2, [0, 255, 0]),
]
for (name, mass, moons, map) in planets {
    sqlite3_bind_text(insert, 1, name, -1, transient)
    sqlite3_bind_double(insert, 2, mass)
    sqlite3_bind_int64(insert, 3, moons)
    map.withUnsafeBytes { _ = sqlite3_bind_blob(insert, 4, $0.baseAddress, Int32($0.count), transient) }
    guard sqlite3_step(insert) == SQLITE_DONE else { throw Failure(code: 0, message: "not inserted") }
    sqlite3_reset(insert)
    sqlite3_clear_bindings(insert)
}
try database.check(sqlite3_finalize(insert))
print("changes", sqlite3_total_changes(database.pointer), sqlite3_last_insert_rowid(database.pointer))

let select = try database.prepare("SELECT name, mass, moons, map FROM planets ORDER BY mass")
while sqlite3_step(select) == SQLITE_ROW {
    let name = String(cString: sqlite3_column_text(select, 0))
    var bytes: [UInt8] = []
    if let blob = sqlite3_column_blob(select, 3) {
        bytes = Array(UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(select, 3))))
    }
    let type = sqlite3_column_type(select, 3)
    print(name, sqlite3_column_double(select, 1), sqlite3_column_int(select, 2), bytes, type == SQLITE_NULL)
}
for column in 0..<sqlite3_column_count(select) { print(String(cString: sqlite3_column_name(select, column))) }
sqlite3_finalize(select)

// A callback with a context.
final class Rows { var lines: [String] = [] }
let rows = Rows()
var problem: UnsafeMutablePointer<CChar>?
let each: sqlite3_callback = { context, count, values, names in
    let rows = Unmanaged<Rows>.fromOpaque(context!).takeUnretainedValue()
    let line = (0..<Int(count)).map { index in
        let value = values?[index].map { String(cString: $0) } ?? "NULL"
        return "\(String(cString: names![index]!))=\(value)"
    }
    rows.lines.append(line.joined(separator: ","))
    return 0
}
let context = Unmanaged.passUnretained(rows).toOpaque()
sqlite3_exec(database.pointer, "SELECT name, moons FROM planets ORDER BY name", each, context, &problem)
sqlite3_exec(
    database.pointer,
    "SELECT count(*) AS n FROM planets",
    { context, _, values, _ in
        Unmanaged<Rows>.fromOpaque(context!).takeUnretainedValue().lines.append(String(cString: values![0]!))
        return 0
    },
    context,
    nil
)
print(rows.lines)
if sqlite3_exec(database.pointer, "SELEKT", nil, nil, &problem) == SQLITE_ERROR, let text = problem {
    print(String(cString: text))
    sqlite3_free(text)
}

// A function in Swift that SQL calls, with a context that is released.
final class Doubler {
    let factor: Int64
    init(factor: Int64) { self.factor = factor }
    deinit { print("released") }
}
let doubler = Unmanaged.passRetained(Doubler(factor: 2)).toOpaque()
let created = sqlite3_create_function_v2(
    database.pointer,
    "times",
    1,
    SQLITE_UTF8 | SQLITE_DETERMINISTIC,
    doubler,
    { context, count, values in
        let doubler = Unmanaged<Doubler>.fromOpaque(sqlite3_user_data(context)).takeUnretainedValue()
        guard count == 1, let value = values?[0], sqlite3_value_type(value) == SQLITE_INTEGER else {
            sqlite3_result_error(context, "times takes a number", -1)
            return
        }
        sqlite3_result_int64(context, sqlite3_value_int64(value) * doubler.factor)
    },
    nil,
    nil,
    { Unmanaged<Doubler>.fromOpaque($0!).release() }
)
try database.check(created)
let times = try database.prepare("SELECT times(21)")
print(sqlite3_step(times) == SQLITE_ROW, sqlite3_column_int64(times, 0))
sqlite3_finalize(times)
do {
    let wrong = try database.prepare("SELECT times('x')")
    defer { sqlite3_finalize(wrong) }
    try database.check(sqlite3_step(wrong))
} catch let failure as Failure {
    print(failure.code, failure.message)
}
sqlite3_create_function_v2(database.pointer, "times", 1, SQLITE_UTF8, nil, nil, nil, nil, nil)

// Records with members of every kind.
let vfs = sqlite3_vfs_find(nil)
print(String(cString: vfs!.pointee.zName), vfs!.pointee.mxPathname, vfs!.pointee.xOpen != nil)
var module = sqlite3_module()
module.iVersion = 1
print(module.iVersion, module.xCreate == nil, MemoryLayout<sqlite3_module>.size, MemoryLayout<sqlite3_vfs>.stride)
print(
    CSQLite.sqlite3_libversion_number() == SQLITE_VERSION_NUMBER,
    SQLITE_VERSION == String(cString: sqlite3_libversion())
)
