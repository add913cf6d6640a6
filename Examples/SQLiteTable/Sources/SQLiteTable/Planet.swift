// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// A row of the example's table.
struct Planet {
    var name: String
    /// The mean radius in kilometres.
    var radius: Double
    /// The year of discovery; nothing for the planets that were always known.
    var discovered: Int64?

    static let all = [
        Planet(name: "Mercury", radius: 2439.7),
        Planet(name: "Venus", radius: 6051.8),
        Planet(name: "Earth", radius: 6371.0),
        Planet(name: "Mars", radius: 3389.5),
        Planet(name: "Jupiter", radius: 69911),
        Planet(name: "Saturn", radius: 58232),
        Planet(name: "Uranus", radius: 25362, discovered: 1781),
        Planet(name: "Neptune", radius: 24622, discovered: 1846),
    ]
}

extension Planet {
    /// The row on which a query stands.
    init(_ row: borrowing Statement) {
        self.init(name: row.text(0) ?? "", radius: row.real(1), discovered: row.integer(2))
    }
}

extension Statement {
    /// Runs an insertion with a planet's values.
    func insert(_ planet: Planet) throws(StatusError) {
        try bind(planet.name, at: 1)
        try bind(planet.radius, at: 2)
        try bind(planet.discovered, at: 3)
        defer { reset() }
        _ = try step()
    }
}

extension TextTable {
    init(_ planets: [Planet]) {
        self.init(
            header: ["planet", "radius (km)", "discovered"],
            rows: planets.map { [$0.name, "\($0.radius)", $0.discovered.map { "\($0)" } ?? "-"] }
        )
    }
}
