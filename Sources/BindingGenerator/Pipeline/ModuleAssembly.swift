// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

/// Goes through an interface once and collects what the templates and the definitions need.
struct ModuleAssembly {
    private let interface: Interface
    private let configuration: ModuleConfiguration
    private let mapper: TypeMapper
    private let selection: Selection
    private let members: MemberNames
    private let expressions: TypeExpressions
    private let functions: FunctionEmitter
    private let typeEmitter: TypeEmitter
    /// Types of other modules of the target.
    private let shared: DeclaredTypes
    /// Names already taken at file scope, so that a second one is reported instead of emitted.
    private var fileScope: Set<String> = []
    /// Names of types, the class among them.
    private var typeNames: Set<String>
    /// Values that are bound under a name, as constants or as members of an enumeration.
    private var boundValues: [String: ConstantDefinition.Value] = [:]
    /// The names for Swift that functions took, and what functions without such a name are called.
    private var swiftNames: Set<String> = []
    private let cNames: Set<String>
    private var slots = 0
    /// The functions of `model.functions`, with their slots.
    private var mappedFunctions: [(function: MappedFunction, slot: Int)] = []
    /// Records with members that Swift has; and those of the header that C has a layout of.
    private var mappedRecords: [(MappedRecord, RecordLayout)] = []
    private var laidOutRecords: [(Record, RecordLayout)] = []
    /// The functions that are called through the shim.
    private(set) var shimmed: [String] = []

    private(set) var model: EmissionModel
    private(set) var definitions: Definitions
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var ledger = Ledger()
    private(set) var types = DeclaredTypes()

    init(_ original: Interface, configuration: ModuleConfiguration, sharing shared: DeclaredTypes) {
        var interface = original
        var filter = InterfaceFilter(configuration.filter)
        filter.apply(to: &interface)
        ledger.exclude(filter.excluded)
        diagnostics = filter.unused
        self.interface = interface
        self.shared = shared
        self.configuration = configuration
        let index = InterfaceIndex(interface)
        let styles = StyledEnumerations(interface, index: index, styles: configuration.enumerationStyles)
        let names = TypeNames(interface, index: index, styles: styles)
        mapper = TypeMapper(index: index, names: names, styles: styles)
        diagnostics += styles.diagnostics
        selection = Selection(interface, index: index)
        members = MemberNames(interface)
        var memberNames = TypeExpressions.ownMembers.union(members.all)
        var cNames: Set<String> = []
        for case .function(let function) in interface.declarations {
            if let name = function.swiftAttributes?.name { memberNames.insert(String(name.prefix { $0 != "(" })) }
            let labels = function.type.parameters.map { _ in "_" }
            cNames.insert(SwiftName(base: function.name, labels: labels).full)
        }
        self.cNames = cNames
        expressions = TypeExpressions(memberNames: memberNames)
        functions = FunctionEmitter(configuration: configuration, expressions: expressions)
        typeEmitter = TypeEmitter(configuration: configuration, mapper: mapper)
        typeNames = names.all
        // A header's type of the module's name keeps it, as in cJSON.h; the class is then called a library.
        var className = configuration.module
        while names.all.contains(className) { className += "Library" }
        typeNames.insert(className)
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
        definitions = Definitions(
            module: configuration.module,
            target: interface.target.triple,
            library: .init(names: configuration.libraryNames)
        )
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
        model.variables += PresenceEmitter(configuration: configuration).entries(symbols: model.symbols)
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

    // MARK: - Functions and variables

    private mutating func add(_ function: Function) {
        switch FunctionMapper(mapper: mapper, shim: interface.shim).map(function) {
        case .failure(let refusal):
            skip(.function, function.name, at: function.info.location, refusal.reason)
        case .success(var mapped):
            mapped.name = memberName(function.name, function.info)
            applySwiftName(to: &mapped)
            if !function.type.hasPrototype, function.type.parameters.isEmpty { noteNoPrototype(function) }
            model.functions.append(functions.entry(for: mapped, slot: slots))
            mappedFunctions.append((mapped, slots))
            if functions.usesLibFFI(mapped), let encoding = mapped.encoding {
                model.interfaces.append("\(slots) \(encoding)")
            }
            ledger.bind(function.isMacro ? .macro : .function, function.name, as: mapped.name, function.info)
            if function.hasInternalLinkage {
                addSymbol(function.symbolName, isInShim: true)
                shimmed.append(function.name)
                return skipInDefinitions(function)
            }
            addSymbol(function.symbolName)
            if mapped.encoding == nil { leaveOutOfDefinitions(mapped.function) }
            DefinitionsEmitter(mapper: mapper).add(mapped, to: &definitions)
        }
    }

    /// Puts the forms that rules ask for beside the functions.
    private mutating func applyRules() {
        var book = RuleBook(configuration.rules)
        let outcomes = book.apply(
            to: mappedFunctions.map(\.function),
            constants: Set(definitions.constants.keys),
            mapper: mapper,
            taken: expressions.memberNames
        )
        diagnostics += book.diagnostics
        // From the last: what is put in moves those behind it.
        for outcome in outcomes.reversed() {
            var (raw, slot) = mappedFunctions[outcome.index]
            raw.name = outcome.rawName
            var entry = functions.entry(for: raw, slot: slot)
            // The comment stands at the other form.
            entry.documentation = ["/// `\(raw.function.name)` as C declares it."]
            model.functions[outcome.index] = entry
            let emitter = AdaptedFunctionEmitter(configuration: configuration, rawName: outcome.rawName)
            model.functions.insert(emitter.entry(for: outcome.adapted), at: outcome.index)
        }
    }

    /// Notes a function that only generated code can call.
    private mutating func leaveOutOfDefinitions(_ function: Function) {
        let reason = "libffi has no such type, so only the generated Swift can call it"
        let name = function.name
        let message = "function '\(name)' is not in the definitions: \(reason)"
        diagnostics.append(Diagnostic(.note, "not-in-definitions", at: function.info.location, message))
        definitions.skipped.append(
            SkippedDeclaration(
                name: name,
                kind: "function",
                location: function.info.location.description,
                reason: reason
            )
        )
    }

    /// Gives a function the name that the header has for it in Swift, unless another function has that.
    private mutating func applySwiftName(to mapped: inout MappedFunction) {
        guard let attributes = mapped.function.swiftAttributes else { return }
        var name = mapped.swiftName
        if let text = attributes.name {
            switch SwiftName.parse(text, parameterCount: mapped.parameters.count) {
            case .success(let parsed): name = parsed
            case .failure(let refusal): noteSwiftName(mapped.function, text, refusal.reason)
            }
        }
        if attributes.isPrivate { name.base = "__" + name.base }
        name.base = SwiftIdentifier.unescaped(name.base)
        guard name != mapped.swiftName else { return }
        let isTaken = swiftNames.contains(name.full) || cNames.contains(name.full)
        if isTaken { return noteSwiftName(mapped.function, name.full, "another function has that name") }
        swiftNames.insert(name.full)
        mapped.swiftName = name
    }

    private mutating func noteSwiftName(_ function: Function, _ name: String, _ reason: String) {
        let message = "'\(function.name)' keeps its C name; its name '\(name)' for Swift is not used: \(reason)"
        diagnostics.append(Diagnostic(.note, "swift-name", at: function.info.location, message))
    }

    private mutating func noteNoPrototype(_ function: Function) {
        let message = "'\(function.name)' is declared without a prototype; it is bound as one that takes no arguments"
        diagnostics.append(Diagnostic(.note, "no-prototype", at: function.info.location, message))
    }

    private mutating func add(_ variable: Variable) {
        if variable.isThreadLocal {
            return skip(
                .variable,
                variable.name,
                at: variable.info.location,
                "it is thread-local: each thread has its own, and addresses are looked up once for all"
            )
        }
        if variable.hasInternalLinkage {
            switch ConstantMapper(mapper: mapper).map(variable) {
            case .failure(let refusal): skip(.variable, variable.name, at: variable.info.location, refusal.reason)
            case .success(let constant): add(constant, kind: .variable, variable.info)
            }
            return
        }
        let emitter = VariableEmitter(configuration: configuration, mapper: mapper, expressions: expressions)
        let name = memberName(variable.name, variable.info)
        switch emitter.entry(for: variable, named: name, slot: slots) {
        case .failure(let refusal):
            skip(.variable, variable.name, at: variable.info.location, refusal.reason)
        case .success(let entry):
            model.variables.append(entry)
            addSymbol(variable.symbolName)
            DefinitionsEmitter(mapper: mapper).add(variable, to: &definitions)
            ledger.bind(.variable, variable.name, as: name, variable.info)
        }
    }

    private mutating func addSymbol(_ name: String, isInShim: Bool = false) {
        let isOptional = configuration.optionalSymbols.contains(name)
        model.symbols.append(name + (isInShim ? "^" : "") + (isOptional ? "?" : ""))
        slots += 1
    }

    /// What reads the definitions opens the library only.
    private mutating func skipInDefinitions(_ function: Function) {
        definitions.skipped.append(
            SkippedDeclaration(
                name: function.name,
                kind: function.isMacro ? "macro" : "function",
                location: function.info.location.description,
                reason: "no library exports it; the Swift module calls it through its shim"
            )
        )
    }

    /// A function's or variable's name within the class; a finding says where it is another than in C.
    private mutating func memberName(_ name: String, _ info: DeclarationInfo) -> String {
        let swift = members.name(name)
        if swift != name {
            diagnostics.append(
                Diagnostic(
                    .note,
                    "renamed",
                    at: info.location,
                    "'\(name)' is called '\(swift)', since Swift, the runtime or the class needs the name"
                )
            )
        }
        return swift
    }

    // MARK: - Types

    private mutating func add(_ record: Record) {
        let cName = record.name ?? record.id
        guard let layout = record.layout else {
            ledger.bind(.record, cName, as: mapper.names.record(record.id), record.info)
            guard declares(mapper.names.record(record.id), form: nil, record.info) else { return }
            model.opaqueTypes.append(typeEmitter.opaqueEntry(for: record))
            if record.isDefinedElsewhere == true { noteOpaque(record) }
            return
        }
        if record.info.isInScope { laidOutRecords.append((record, layout)) }
        switch RecordMapper(mapper: mapper).map(record, layout: layout) {
        case .failure(let refusal):
            if record.info.isInScope { skip(.record, cName, at: record.info.location, refusal.reason) }
            guard declares(mapper.names.record(record.id), form: nil, record.info) else { return }
            model.opaqueTypes.append(typeEmitter.opaqueEntry(for: record))
        case .success(let mapped):
            for field in mapped.dropped {
                skip(.field, "\(mapped.name).\(field.name)", at: record.info.location, field.reason)
            }
            let encoding = mapper.map(.record(record.id)).encoding
            let emitter = RecordEmitter(configuration: configuration)
            let entry = emitter.entry(for: record, mapped: mapped, encoding: encoding)
            if declares(mapped.name, form: (entry.lines + entry.trailing).joined(separator: "\n"), record.info) {
                model.records.append(entry)
            }
            DefinitionsEmitter(mapper: mapper).add(record, layout: layout, to: &definitions)
            ledger.bind(.record, cName, as: mapped.name, record.info)
            mappedRecords.append((mapped, layout))
        }
    }

    /// Whether this module has to declare a type: not one from outside its scope that another module of the target declares.
    private mutating func declares(_ name: String, form: String?, _ info: DeclarationInfo) -> Bool {
        if !info.isInScope, let isServed = shared.serves(name, form: form) {
            if !isServed {
                diagnostics.append(
                    Diagnostic(
                        .warning,
                        "type-differs",
                        at: info.location,
                        "type '\(name)' is declared otherwise by another module of this run, whose declaration counts; "
                            + "put the module that binds its header first"
                    )
                )
            }
            return false
        }
        types.insert(name, form: form)
        return true
    }

    private mutating func noteOpaque(_ record: Record) {
        let name = record.name ?? record.id
        let message =
            "record '\(name)' has no members here: \(record.info.location.file) declares them and is not among the headers; "
            + "name it as a header too to bind them"
        diagnostics.append(Diagnostic(.note, "opaque-record", at: record.info.location, message))
    }

    private mutating func add(_ enumeration: Enumeration) {
        let constants = ConstantMapper(mapper: mapper)
        if let name = mapper.names.enumeration(enumeration.id) {
            let entry = typeEmitter.entry(for: enumeration, name: name)
            let values = (entry.cases + entry.members).map { "\($0.name) \($0.value)" }
            let form = (["\(mapper.styles.style(enumeration.id)) \(entry.rawType)"] + values).joined(separator: "\n")
            if declares(name, form: form, enumeration.info) { model.enumerations.append(entry) }
            DefinitionsEmitter(mapper: mapper).add(enumeration, to: &definitions)
            ledger.bind(.enumeration, enumeration.name ?? enumeration.id, as: name, enumeration.info)
            return
        }
        for enumerator in enumeration.enumerators {
            let isInUse = selection.enumerationsInUse.contains(enumeration.id)
            let constant = constants.map(enumerator, of: enumeration, isInUse: isInUse)
            add(constant, kind: .enumerator, enumeration.info)
        }
    }

    private mutating func add(_ typedef: Typedef) {
        let mapped = mapper.map(.typedef(typedef.name))
        if typedef.info.isInScope, mapped.base == "Never" {
            return skip(.typedef, typedef.name, at: typedef.info.location, mapped.refusal ?? "no Swift form")
        }
        ledger.bind(.typedef, typedef.name, as: mapped.base, typedef.info)
        if let entry = typeEmitter.newtypeEntry(for: typedef) {
            if declares(entry.name, form: "newtype \(entry.rawType)", typedef.info) { model.newtypes.append(entry) }
            return
        }
        guard let entry = typeEmitter.entry(for: typedef) else { return }
        if declares(entry.name, form: entry.type, typedef.info) { model.aliases.append(entry) }
    }

    // MARK: - Constants

    private mutating func add(_ macro: Macro) {
        switch ConstantMapper(mapper: mapper).map(macro) {
        case .failure(let refusal):
            skip(.macro, macro.name, at: macro.location, refusal.reason)
        case .success(let constant):
            add(constant, kind: .macro, DeclarationInfo(location: macro.location))
        }
    }

    private mutating func add(_ constant: MappedConstant, kind: DeclarationKind, _ info: DeclarationInfo) {
        let location = info.location
        let cName = constant.name
        var constant = constant
        constant.name = SwiftIdentifier.unescaped(cName)
        if typeNames.contains(constant.name) {
            diagnostics.append(
                Diagnostic(
                    .note,
                    "renamed",
                    at: location,
                    "\(kind.rawValue) '\(cName)' is called '\(constant.name)_', since a type has that name"
                )
            )
            repeat { constant.name += "_" } while typeNames.contains(constant.name)
        }
        // `#define A A` beside an enumerator, or the same value twice: it is there already.
        if boundValues[constant.name] == constant.definition.value {
            return ledger.bind(kind, cName, as: constant.name, info)
        }
        guard fileScope.insert(constant.name).inserted else {
            return skip(kind, cName, at: location, "another declaration has the same name in Swift")
        }
        model.constants.append(typeEmitter.entry(for: constant))
        definitions.constants[cName] = constant.definition
        boundValues[constant.name] = constant.definition.value
        ledger.bind(kind, cName, as: constant.name, info)
    }

    // MARK: - The report

    private mutating func skip(
        _ kind: DeclarationKind,
        _ name: String,
        at location: SourceLocation,
        _ reason: String
    ) {
        skip(Omission(kind, name, at: location, reason: reason))
    }

    private mutating func skip(_ omission: Omission) {
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
