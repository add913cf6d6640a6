// Licensed under Apache License v2.0. See LICENSE for details.

/// What is looked at: its symbols are listed.
struct Planet {
    let name: String
    var moons: [String]

    func hasMoon(_ name: String) -> Bool { moons.contains(name) }
}

enum Kind {
    case rocky, gaseous
}

func kind(of planet: Planet) -> Kind {
    planet.moons.count > 10 ? .gaseous : .rocky
}
