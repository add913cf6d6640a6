// Licensed under Apache License v2.0. See LICENSE for details.

/// The lines of a table of the class, on some of the targets.
struct TableEntry: Sendable {
    var opening: [String]
    var lines: [String]
    var closing: [String]
}

extension EmissionModel {
    /// The model of several targets.
    ///
    /// - Parameters:
    ///   - models: The model of each, in the order of `targets`; with symbols in such an order that those of all come first.
    ///   - differences: Takes what not all targets have alike.
    static func merged(
        _ models: [EmissionModel],
        targets: TargetList,
        differences: inout [TargetDifference]
    ) -> EmissionModel? {
        guard var model = models.first else { return nil }
        var merge = TargetMerge(targets)
        model.target = targets.triples.joined(separator: ", ")
        model.opaqueTypes = merge.merge(models.map(\.opaqueTypes), kind: "type")
        model.aliases = merge.merge(models.map(\.aliases), kind: "typedef")
        model.enumerations = merge.merge(models.map(\.enumerations), kind: "enumeration")
        model.newtypes = merge.merge(models.map(\.newtypes), kind: "typedef")
        model.records = merge.merge(models.map(\.records), kind: "record")
        model.constants = merge.merge(models.map(\.constants), kind: "constant")
        model.functions = merge.merge(models.map(\.functions), kind: "function")
        model.variables = merge.merge(models.map(\.variables), kind: "variable")
        model.globalVariables = merge.merge(models.map(\.globalVariables), kind: "variable")
        // Modules whose types some of the targets use are imported on all.
        for line in models.flatMap(\.preamble) where !model.preamble.contains(line) { model.preamble.append(line) }
        model.symbolTables = tables(models.map(\.symbols), targets)
        model.interfaces = models.first { !$0.interfaces.isEmpty }?.interfaces ?? []
        model.interfaceTables = tables(models.map(\.interfaces), targets)
        if !merge.differences.isEmpty || model.interfaceTables.count > 1 { model.guardCondition = targets.exactly }
        differences = merge.differences
        return model
    }

    /// A table for each of its forms; without a condition where there is one.
    private static func tables(_ lists: [[String]], _ targets: TargetList) -> [TableEntry] {
        var owners: [[String]: Set<Int>] = [:]
        var order: [[String]] = []
        for (target, list) in lists.enumerated() {
            if owners[list] == nil { order.append(list) }
            owners[list, default: []].insert(target)
        }
        guard order.count > 1 else { return [] }
        return order.map { list in
            let condition = targets.condition(owners[list] ?? [])
            return TableEntry(opening: ["#if \(condition)"], lines: list, closing: ["#endif"])
        }
    }

    /// The model with `#if` and `#endif` where they belong, which depends on what stands in one file.
    func withConditions() -> EmissionModel {
        var model = self
        model.opaqueTypes = opaqueTypes.withConditions()
        model.aliases = aliases.withConditions()
        model.enumerations = enumerations.withConditions()
        model.newtypes = newtypes.withConditions()
        model.records = records.withConditions()
        model.constants = constants.withConditions()
        model.functions = functions.withConditions()
        model.variables = variables.withConditions()
        model.globalVariables = globalVariables.withConditions()
        return model
    }
}
