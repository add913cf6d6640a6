// Licensed under Apache License v2.0. See LICENSE for details.

/// What is looked at: its symbols are listed.
public struct Planet {
    public let name: String
    public var moons: [String]

    public func hasMoon(_ name: String) -> Bool { moons.contains(name) }
}

public enum Kind {
    case rocky, gaseous
}

public func kind(of planet: Planet) -> Kind {
    planet.moons.count > 10 ? .gaseous : .rocky
}
