// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The values of a header's integer constants: of macros, of the enumerators of all enumerations, of constant variables.
/// Those that are not bound count too: a value is all that is asked for.
struct IntegerConstants: Hashable, Sendable {
    private var values: [String: IntegerValue] = [:]

    init() {}

    init(_ interface: Interface) {
        for declaration in interface.declarations {
            switch declaration {
            case .enumeration(let enumeration):
                for enumerator in enumeration.enumerators { values[enumerator.name] = enumerator.value }
            case .variable(let variable): add(variable.name, variable.value)
            case .function, .record, .typedef: break
            }
        }
        for macro in interface.macros where !macro.isFunctionLike { add(macro.name, macro.value) }
    }

    /// Adds what the definitions of another module hold.
    mutating func add(_ shared: SharedTypes) {
        for (name, value) in shared.integers where values[name] == nil { values[name] = value }
    }

    /// Adds those of another module.
    mutating func add(_ other: IntegerConstants) { values.merge(other.values) { own, _ in own } }

    /// A constant's value; nil where no integer has the name.
    subscript(name: String) -> IntegerValue? { values[name] }

    /// The names, in order.
    var names: [String] { values.keys.sorted() }

    private mutating func add(_ name: String, _ value: MacroValue?) {
        if case .integer(let value, _)? = value { values[name] = value }
    }
}
