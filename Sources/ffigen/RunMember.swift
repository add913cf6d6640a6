// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface

/// One module of a run: what was read, with what the libraries to check against say of it.
struct RunMember {
    var request: ModuleRequest
    var configuration: ModuleConfiguration
    /// One for each target.
    var interfaces: [Interface]

    init(_ request: ModuleRequest, _ interfaces: [Interface]) throws {
        self.request = request
        (self.interfaces, configuration) = try request.checked(interfaces)
    }

    /// The modules that go into one target in Swift, by the target of the machine: all of a run go into one folder.
    static func families(of members: [RunMember]) -> [String: ModuleFamily] {
        let triples = Set(members.flatMap { $0.interfaces.map(\.target.triple) })
        let families = triples.map { triple in
            let modules = members.map { member -> (configuration: ModuleConfiguration, interface: Interface)? in
                guard member.request.emissions.contains(.swift),
                    let interface = member.interfaces.first(where: { $0.target.triple == triple })
                else { return nil }
                return (member.configuration, interface)
            }
            return (triple, ModuleFamily(modules))
        }
        return Dictionary(families) { first, _ in first }
    }
}
