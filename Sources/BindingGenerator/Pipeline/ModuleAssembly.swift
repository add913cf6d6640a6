// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import FFIDefinitions

/// Goes through an interface once and collects what the templates and the definitions need.
struct ModuleAssembly {
    private let interface: Interface
    private let configuration: ModuleConfiguration
    private let mapper: TypeMapper
    private let selection: Selection
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
    private var slots = 0

    private(set) var model: EmissionModel
    private(set) var definitions: Definitions
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var ledger = Ledger()
    private(set) var types = DeclaredTypes()

    init(_ interface: Interface, configuration: ModuleConfiguration, sharing shared: DeclaredTypes) {
        self.interface = interface
        self.shared = shared
        self.configuration = configuration
        let index = InterfaceIndex(interface)
        let names = TypeNames(interface, index: index)
        mapper = TypeMapper(index: index, names: names)
        selection = Selection(interface, index: index)
        var members = TypeExpressions.ownMembers
        for declaration in interface.declarations {
            switch declaration {
            case .function, .variable: members.insert(declaration.name)
            case .record, .enumeration, .typedef: break
            }
        }
        expressions = TypeExpressions(memberNames: members)
        functions = FunctionEmitter(configuration: configuration, expressions: expressions)
        typeEmitter = TypeEmitter(configuration: configuration, mapper: mapper)
        typeNames = names.all
        // A header's type of the module's name keeps it, as in cJSON.h; the class is then called a library.
        let className =
            names.all.contains(configuration.module) ? configuration.module + "Library" : configuration.module
        typeNames.insert(className)
        let access = configuration.accessLevel == .internal ? "" : configuration.accessLevel.rawValue + " "
        model = EmissionModel(
            module: configuration.module,
            className: className,
            target: interface.target.triple,
            headers: interface.headers.joined(separator: ", "),
            access: access,
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
        if ledger.bound.isEmpty {
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

    // MARK: - Functions and variables

    private mutating func add(_ function: Function) {
        switch FunctionMapper(mapper: mapper).map(function) {
        case .failure(let refusal):
            skip(.function, function.name, at: function.info.location, refusal.reason)
        case .success(var mapped):
            mapped.name = memberName(mapped.name, isParameterless: function.type.parameters.isEmpty, function.info)
            model.functions.append(functions.entry(for: mapped, slot: slots))
            if let entry = functions.textEntry(for: mapped) { model.functions.append(entry) }
            if functions.usesLibFFI(mapped), let encoding = mapped.encoding {
                model.interfaces.append("\(slots) \(encoding)")
            }
            addSymbol(function.symbolName)
            DefinitionsEmitter(mapper: mapper).add(mapped, to: &definitions)
            ledger.bind(.function, function.name, as: mapped.name, function.info)
        }
    }

    private mutating func add(_ variable: Variable) {
        if variable.isThreadLocal {
            return skip(.variable, variable.name, at: variable.info.location, "it is thread-local")
        }
        if variable.hasInternalLinkage {
            switch ConstantMapper(mapper: mapper).map(variable) {
            case .failure(let refusal): skip(.variable, variable.name, at: variable.info.location, refusal.reason)
            case .success(let constant): add(constant, kind: .variable, variable.info)
            }
            return
        }
        let emitter = VariableEmitter(configuration: configuration, mapper: mapper, expressions: expressions)
        let name = memberName(SwiftIdentifier.unescaped(variable.name), isParameterless: true, variable.info)
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

    private mutating func addSymbol(_ name: String) {
        model.symbols.append(configuration.optionalSymbols.contains(name) ? name + "?" : name)
        slots += 1
    }

    /// A function's or variable's name within the class; one that the class itself needs gets an underscore.
    private mutating func memberName(_ name: String, isParameterless: Bool, _ info: DeclarationInfo) -> String {
        let isTaken =
            switch name {
            case "slots", "module", "path", "missingSymbols": true
            case "close", "init", "deinit": isParameterless
            default: false
            }
        guard isTaken else { return name }
        diagnostics.append(
            Diagnostic(
                .note,
                "renamed",
                at: info.location,
                "'\(name)' is called '\(name)_', since the class has a member of that name"
            )
        )
        return name + "_"
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
            if declares(mapped.name, form: entry.lines.joined(separator: "\n"), record.info) {
                model.records.append(entry)
            }
            DefinitionsEmitter(mapper: mapper).add(record, layout: layout, to: &definitions)
            ledger.bind(.record, cName, as: mapped.name, record.info)
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
            let form = ([entry.rawType] + entry.members.map { "\($0.name) \($0.value)" }).joined(separator: "\n")
            if declares(name, form: form, enumeration.info) { model.enumerations.append(entry) }
            DefinitionsEmitter(mapper: mapper).add(enumeration, to: &definitions)
            ledger.bind(.enumeration, enumeration.name ?? enumeration.id, as: name, enumeration.info)
            return
        }
        for enumerator in enumeration.enumerators {
            add(constants.map(enumerator, of: enumeration), kind: .enumerator, enumeration.info)
        }
    }

    private mutating func add(_ typedef: Typedef) {
        let mapped = mapper.map(.typedef(typedef.name))
        if typedef.info.isInScope, mapped.base == "Never" {
            return skip(.typedef, typedef.name, at: typedef.info.location, mapped.refusal ?? "no Swift form")
        }
        ledger.bind(.typedef, typedef.name, as: mapped.base, typedef.info)
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
        if typeNames.contains(constant.name) {
            diagnostics.append(
                Diagnostic(
                    .note,
                    "renamed",
                    at: location,
                    "\(kind.rawValue) '\(constant.name)' is called '\(constant.name)_', since a type has that name"
                )
            )
            constant.name += "_"
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
