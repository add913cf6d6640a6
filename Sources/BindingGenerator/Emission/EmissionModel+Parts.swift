// Licensed under Apache License v2.0. See LICENSE for details.

/// A further file of a module that is too large for one.
struct EmissionPart: Sendable {
    /// What stands behind the module's name in the file's: `Functions`, `Functions2`, …
    var name: String
    var model: EmissionModel
}

extension EmissionModel {
    /// How many declarations it has. Members of enumerations count, since each is a property.
    var declarationCount: Int {
        opaqueTypes.count + aliases.count + records.count + constants.count + functions.count + variables.count
            + newtypes.count
            + enumerations.reduce(0) { $0 + 1 + $1.members.count }
    }

    /// Whether a file of these declarations has to import the runtime; an import that nothing needs is a warning.
    var usesRuntime: Bool {
        let hasOwnTypes = !functions.isEmpty || !records.isEmpty || !enumerations.isEmpty || !newtypes.isEmpty
        func needsRuntime(_ type: String) -> Bool {
            type.utf8.contains(UInt8(ascii: "<")) && ["FunctionPointer<", "CComplex<"].contains { type.contains($0) }
        }
        return hasOwnTypes || aliases.contains { needsRuntime($0.type) } || constants.contains { needsRuntime($0.type) }
    }

    /// Takes out everything but the class itself where there are more declarations than one file may hold.
    ///
    /// - Parameter limit: How many declarations a file may hold.
    /// - Returns: The further files, each with declarations of one kind, in the order of the headers.
    mutating func split(limit: Int) -> [EmissionPart] {
        guard declarationCount > limit else { return [] }
        var empty = self
        empty.opaqueTypes = []
        empty.aliases = []
        empty.enumerations = []
        empty.newtypes = []
        empty.records = []
        empty.constants = []
        empty.functions = []
        empty.variables = []
        empty.globalVariables = []
        let whole = self
        opaqueTypes = []
        aliases = []
        enumerations = []
        newtypes = []
        records = []
        constants = []
        functions = []

        var types = PartBuilder(kind: "Types", empty: empty, limit: limit)
        types.add(whole.opaqueTypes, to: \.opaqueTypes)
        types.add(whole.aliases, to: \.aliases)
        for entry in whole.enumerations { types.add([entry], to: \.enumerations, weight: 1 + entry.members.count) }
        types.add(whole.newtypes, to: \.newtypes)
        types.add(whole.records, to: \.records)
        var constants = PartBuilder(kind: "Constants", empty: empty, limit: limit)
        constants.add(whole.constants, to: \.constants)
        var functions = PartBuilder(kind: "Functions", empty: empty, limit: limit)
        functions.add(whole.functions, to: \.functions)
        return types.parts + constants.parts + functions.parts
    }
}

/// Fills one file after the other with declarations of a kind.
private struct PartBuilder {
    let kind: String
    let empty: EmissionModel
    let limit: Int
    private(set) var parts: [EmissionPart] = []
    private var room = 0

    init(kind: String, empty: EmissionModel, limit: Int) {
        self.kind = kind
        self.empty = empty
        self.limit = limit
    }

    /// Adds declarations, each of which takes so much of a file's room; in pieces, since an entry has many strings to be counted.
    mutating func add<Entry>(_ entries: [Entry], to list: WritableKeyPath<EmissionModel, [Entry]>, weight: Int = 1) {
        var rest = entries[...]
        while !rest.isEmpty {
            if room < weight || parts.isEmpty {
                parts.append(EmissionPart(name: parts.isEmpty ? kind : "\(kind)\(parts.count + 1)", model: empty))
                room = limit
            }
            let piece = rest.prefix(max(1, room / weight))
            parts[parts.count - 1].model[keyPath: list] += piece
            room -= piece.count * weight
            rest = rest.dropFirst(piece.count)
        }
    }
}
