// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

/// Goes through an interface once and collects what the templates and the definitions need.
struct ModuleAssembly {
    let interface: Interface
    let configuration: ModuleConfiguration
    let mapper: TypeMapper
    let selection: Selection
    let members: MemberNames
    let expressions: TypeExpressions
    var functions: FunctionEmitter
    let typeEmitter: TypeEmitter
    /// What other modules of the run declare.
    let siblings: SiblingTypes
    /// The types that other modules declare.
    let adoption: Adoption
    /// Names already taken at file scope, so that a second one is reported instead of emitted.
    var fileScope: Set<String> = []
    /// Names of types, the class among them.
    var typeNames: Set<String>
    /// Constants that are bound, members of enumerations among them, by their names in C: without backticks in Swift.
    var boundConstants: [String: (name: String, value: ConstantDefinition.Value)] = [:]
    /// The names for Swift that functions took, and what functions without such a name are called.
    var swiftNames: Set<String> = []
    /// What functions are called that have no name of their own for Swift; empty where none has one.
    let cNames: Set<String>
    var slots = 0
    /// The integer constants of the headers, bound or not.
    let constants: IntegerConstants
    /// The functions of `model.functions`, with their slots.
    var mappedFunctions: [(function: MappedFunction, slot: Int, conditions: ConditionLines)] = []
    /// What rules make of some of those, by their places.
    var adaptedEntries: [Int: CodeEntry] = [:]
    /// Records with members that Swift has; and those of the header that C has a layout of.
    var mappedRecords: [(MappedRecord, RecordLayout)] = []
    var laidOutRecords: [(Record, RecordLayout)] = []
    /// Modules that declare types which this one uses, with the conditions under which they do.
    var importedModules: [String: [String]] = [:]
    /// Where the configuration names those of them whose definitions are of use.
    var usedShared: Set<SourceLocation> = []
    /// Modules whose types cannot be named here.
    var inaccessible: Set<String> = []
    /// The functions that are called through the shim.
    var shimmed: [String] = []

    var model: EmissionModel
    var definitions: Definitions
    var diagnostics: [Diagnostic] = []
    var ledger = Ledger()
    var declared: DeclaredTypes
    /// Whether other modules of the run have to know what this one declares besides types.
    let isAsked: Bool

    init(
        _ original: Interface,
        configuration: ModuleConfiguration,
        sharing siblings: SiblingTypes,
        isAsked: Bool = false
    ) {
        var interface = original
        // Only rules speak of values.
        var constants = isAsked || !configuration.rules.isEmpty ? IntegerConstants(original) : IntegerConstants()
        self.isAsked = isAsked
        declared = DeclaredTypes(configuration)
        if isAsked { declared.insert(constants) }
        constants.add(siblings.integers)
        for shared in configuration.sharedTypes { constants.add(shared) }
        self.constants = constants
        var filter = InterfaceFilter(configuration.filter)
        filter.apply(to: &interface)
        ledger.exclude(filter.excluded)
        diagnostics = filter.unused
        // What no source mentions has a name too: a rule for it is of use.
        let renaming = Renaming(interface, rules: configuration.renaming)
        if let used = configuration.filter.used {
            var filter = UseFilter(used, rules: configuration.rules, renaming: renaming)
            filter.apply(to: &interface)
            ledger.exclude(filter.excluded)
            diagnostics.append(filter.finding)
        }
        var adoption = Adoption(&interface, siblings, configuration)
        let adopted = adoption.types.mapValues(\.name)
        self.interface = interface
        self.siblings = siblings
        self.configuration = configuration
        let index = InterfaceIndex(interface)
        let styles = StyledEnumerations(
            interface,
            index: index,
            styles: configuration.enumerationStyles,
            given: adoption.styles
        )
        let names = TypeNames(
            interface,
            index: index,
            styles: styles,
            renaming: renaming,
            adopted: adopted,
            reserved: adoption.reserved
        )
        for (key, adopted) in adoption.types where !names.has(adopted.name, for: key) { adoption.drop(key) }
        self.adoption = adoption
        mapper = TypeMapper(
            index: index,
            names: names,
            styles: styles,
            renaming: renaming,
            style: configuration.style,
            handles: adoption.handles,
            declaredHandles: adoption.declaredHandles
        )
        diagnostics += styles.diagnostics + renaming.diagnostics + names.diagnostics
        selection = Selection(interface, index: index)
        let isDropIn = configuration.style == .dropIn
        members = MemberNames(interface, renaming: renaming, globallyBeside: isDropIn ? names.all : nil)
        var memberNames = TypeExpressions.ownMembers.union(members.all)
        var cNames: Set<String> = []
        var hasSwiftNames = false
        for case .function(let function) in interface.declarations {
            guard let attributes = function.swiftAttributes else { continue }
            hasSwiftNames = true
            if let name = attributes.name { memberNames.insert(String(name.prefix { $0 != "(" })) }
        }
        if hasSwiftNames {
            for case .function(let function) in interface.declarations {
                let labels = function.type.parameters.map { _ in "_" }
                cNames.insert(SwiftName(base: members.name(function.name), labels: labels).full)
            }
        }
        self.cNames = cNames
        // A global function hides no type.
        expressions = TypeExpressions(memberNames: isDropIn ? [] : memberNames)
        functions = FunctionEmitter(configuration: configuration, expressions: expressions)
        typeEmitter = TypeEmitter(configuration: configuration, mapper: mapper)
        typeNames = names.all
        // A header's type of the module's name keeps it, as in cJSON.h; the class is then called a library.
        // A class of the module's name would hide the module, by whose name its functions may be called.
        var className = configuration.module + (isDropIn ? "Library" : "")
        while names.all.contains(className) || isDropIn && members.all.contains(className) { className += "Library" }
        typeNames.insert(className)
        if isDropIn {
            functions.slots = "\(className).slots"
            fileScope = members.all
            // Those with a value of the header's own are constants, which take their names themselves.
            for case .variable(let variable) in interface.declarations where variable.hasInternalLinkage {
                fileScope.remove(SwiftIdentifier.unescaped(members.name(variable.name)))
            }
        }
        let access = configuration.accessLevel == .internal ? "" : configuration.accessLevel.rawValue + " "
        model = EmissionModel(
            module: configuration.module,
            className: className,
            target: interface.target.triple,
            headers: interface.headers.joined(separator: ", "),
            access: access,
            condition: configuration.condition,
            preamble: configuration.preamble,
            libraryNames: configuration.libraryNames,
            symbols: [],
            interfaces: []
        )
        model.isDropIn = isDropIn
        definitions = Definitions(
            module: configuration.module,
            target: interface.target.triple,
            library: .init(names: configuration.libraryNames)
        )
        definitions.c = CSpellings(nonnull: .init())
        boundConstants.reserveCapacity(interface.macros.count)
        definitions.constants.reserveCapacity(interface.macros.count)
        model.constants.reserveCapacity(interface.macros.count)
        model.functions.reserveCapacity(interface.declarations.count)
        fileScope.reserveCapacity(fileScope.count + interface.macros.count)
    }

    /// Fills the model, the definitions and the ledger.
    mutating func assemble() {
        for omission in interface.omissions { skip(omission) }
        for declaration in interface.declarations {
            switch declaration {
            case .function(let function): if function.info.isInScope { add(function) }
            case .record(let record):
                if selection.records.contains(record.id) {
                    add(record)
                } else if selection.anonymousMembers.contains(record.id), let layout = record.layout {
                    DefinitionsEmitter(mapper: mapper).add(record, layout: layout, to: &definitions)
                    ledger.bind(.record, record.id, as: nil, record.info)
                }
            case .enumeration(let enumeration): if selection.enumerations.contains(enumeration.id) { add(enumeration) }
            case .typedef(let typedef):
                if selection.typedefs.contains(typedef.name) {
                    add(typedef)
                } else if typedef.info.isInScope {
                    ledger.bind(.typedef, typedef.name, as: mapper.map(.typedef(typedef.name)).base, typedef.info)
                }
            case .variable(let variable): if variable.info.isInScope { add(variable) }
            }
        }
        for macro in interface.macros { add(macro) }
        applyRules()
        addForms()
        noteUnusedOptionalSymbols()
        importSharedModules()
        describeSwift()
        model.variables += PresenceEmitter(configuration: configuration)
            .entries(
                symbols: model.symbols,
                beside: members.all.union(swiftNames.map { String($0.prefix { $0 != "(" }) })
            )
        model.hasShim = !shimmed.isEmpty
        if ledger.bound.isEmpty, ledger.excluded.isEmpty {
            let message = "nothing in it is bound: what it includes from elsewhere is not; name those headers too"
            diagnostics.append(
                Diagnostic(
                    .warning,
                    "nothing-bound",
                    at: SourceLocation(file: interface.headers.first ?? "", line: 1, column: 1),
                    message
                )
            )
        }
    }

    /// The sources that compare layouts; nil where the configuration does not ask for them.
    var layoutChecks: LayoutChecks? {
        guard configuration.checksLayouts else { return nil }
        return LayoutChecks(
            swift: LayoutCheckEmitter(access: model.access, mapper: mapper)
                .text(
                    for: mappedRecords,
                    className: model.className,
                    headers: model.headers,
                    target: model.target
                ),
            c: CLayoutCheckEmitter(interface, index: mapper.index)
                .text(for: laidOutRecords, headers: interface.headers, target: model.target)
        )
    }

    // MARK: - The account

    mutating func skip(
        _ kind: DeclarationKind,
        _ name: String,
        at location: SourceLocation,
        _ reason: String
    ) {
        skip(Omission(kind, name, at: location, reason: reason))
    }

    mutating func skip(_ omission: Omission) {
        let kind = omission.kind.rawValue
        diagnostics.append(
            Diagnostic(
                omission.kind == .macro ? .note : .warning,
                "skipped-\(kind)",
                at: omission.location,
                "\(kind) '\(omission.name)' is not bound: \(omission.reason)"
            )
        )
        definitions.skipped.append(
            SkippedDeclaration(
                name: omission.name,
                kind: kind,
                location: omission.location.description,
                reason: omission.reason
            )
        )
        ledger.skip(omission)
    }
}
