// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Foundation

/// Writes planets into a SQLite database file, closes it, opens it again and prints what is in it.
@main
struct SQLiteTable {
    static func main() {
        do {
            try run()
        } catch {
            FileHandle.standardError.write(Data("SQLiteTable: \(error)\n".utf8))
            exit(1)
        }
    }

    static func run() throws {
        let sqlite = try SQLite3()
        let version = sqlite.sqlite3_libversion() ?? "of unknown version"
        print("SQLite \(version), opened at run time: \(sqlite.path)\n")

        let folder = FileManager.default.temporaryDirectory.appending(path: "SQLiteTable-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "planets.db").path

        try write(Planet.all, to: file, sqlite)
        let planets = try read(from: file, sqlite)
        print(TextTable(planets), terminator: "")
    }

    /// Creates the table and inserts the rows; then shows how an error looks.
    static func write(_ planets: [Planet], to file: String, _ sqlite: SQLite3) throws(StatusError) {
        let database = try Database(sqlite, path: file)
        try database.execute(
            """
            CREATE TABLE planets (
                name TEXT PRIMARY KEY,
                radius REAL NOT NULL,
                discovered INTEGER
            )
            """
        )
        let insertion = try database.prepare("INSERT INTO planets VALUES (?, ?, ?)")
        for planet in planets {
            try insertion.insert(planet)
        }
        do {
            try insertion.insert(Planet(name: "Earth", radius: 6371.0))
        } catch {
            print("Earth cannot be inserted twice: \(database.lastMessage)\n(\(error))\n")
        }
    }

    /// Reads the rows in the order of their size; then counts them in SQL.
    static func read(from file: String, _ sqlite: SQLite3) throws(StatusError) -> [Planet] {
        let database = try Database(sqlite, path: file)
        let query = try database.prepare("SELECT name, radius, discovered FROM planets ORDER BY radius DESC")
        var planets: [Planet] = []
        while try query.step() {
            planets.append(Planet(query))
        }
        try database.execute("SELECT count(*), min(discovered) FROM planets") { row in
            print("\(row[0] ?? "no") planets, the first discovery in \(row[1] ?? "no year")\n")
        }
        return planets
    }
}
