// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions
import FFIRuntime
import Foundation

/// Reads SQLite3.ffi.json at run time and queries a database with what stands in it. Nothing here was generated.
@main
struct SQLiteDefinitions {
    static func main() {
        do {
            try run(definitionsPath: CommandLine.arguments.dropFirst().first ?? "SQLite3.ffi.json")
        } catch {
            FileHandle.standardError.write(Data("SQLiteDefinitions: \(error)\n".utf8))
            exit(1)
        }
    }

    static func run(definitionsPath: String) throws {
        let definitions = try Definitions(contentsOf: URL(filePath: definitionsPath))
        let sqlite = try FFI.dlopen(definitions: definitions)
        let version = try sqlite.function("sqlite3_libversion")().text
        print("SQLite \(version ?? "of unknown version"), opened at run time: \(sqlite.lib.path)\n")

        let database = try Database(sqlite, path: ":memory:")
        try database.query(
            """
            CREATE TABLE rivers (name TEXT, kilometres INTEGER, sea TEXT);
            INSERT INTO rivers VALUES
                ('Danube', 2850, 'Black Sea'), ('Dnieper', 2201, 'Black Sea'), ('Rhine', 1233, 'North Sea'),
                ('Elbe', 1094, 'North Sea'), ('Rhone', 813, 'Mediterranean Sea')
            """
        )
        let rows = try database.query(
            "SELECT sea, count(*) AS rivers, sum(kilometres) AS total FROM rivers GROUP BY sea ORDER BY total DESC"
        )
        for row in rows {
            print(row.map { "\($0.column): \($0.value ?? "NULL")" }.joined(separator: ", "))
        }

        do {
            try database.query("SELECT * FROM lakes")
        } catch let error as SQLiteError {
            print("\nA table that is not there: \(error)")
        }
    }
}
