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
    private var slots = 0

    private(set) var model: EmissionModel
    private(set) var definitions: Definitions
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var report = BindingReport()
    private(set) var types = DeclaredTypes()

    init(_ interface: Interface, configuration: ModuleConfiguration, sharing shared: DeclaredTypes) {
        self.interface = interface
        self.shared = shared
        self.configuration = configuration
        let index = InterfaceIndex(interface)
        let styles = StyledEnumerations(interface, index: index, styles: configuration.enumerationStyles)
        let names = TypeNames(interface, index: index, styles: styles)
        mapper = TypeMapper(index: index, names: names, styles: styles)
        diagnostics = styles.diagnostics
        selection = Selection(interface, index: index)
        members = MemberNames(interface)
        expressions = TypeExpressions(memberNames: TypeExpressions.ownMembers.union(members.all))
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

    /// Fills the model, the definitions and the report.
    mutating func assemble() {
        for declaration in interface.declarations {
            switch declaration {
            case .function(let function): if function.info.isInScope { add(function) }
            case .record(let record):
                if selection.records.contains(record.id) {
                    add(record)
                } else if selection.anonymousMembers.contains(record.id), let layout = record.layout {
                    DefinitionsEmitter(mapper: mapper).add(record, layout: layout, to: &definitions)
                }
            case .enumeration(let enumeration): if selection.enumerations.contains(enumeration.id) { add(enumeration) }
            case .typedef(let typedef): if selection.typedefs.contains(typedef.name) { add(typedef) }
            case .variable(let variable): if variable.info.isInScope { add(variable) }
            }
        }
        for macro in interface.macros { add(macro) }
        if report.total == 0 {
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
            skip("function", function.name, at: function.info.location, refusal.reason)
        case .success(var mapped):
            mapped.name = memberName(function.name, function.info)
            model.functions.append(functions.entry(for: mapped, slot: slots))
            if functions.usesLibFFI(mapped), let encoding = mapped.encoding {
                model.interfaces.append("\(slots) \(encoding)")
            }
            addSymbol(function.symbolName)
            DefinitionsEmitter(mapper: mapper).add(mapped, to: &definitions)
            report.functions += 1
        }
    }

    private mutating func add(_ variable: Variable) {
        if variable.isThreadLocal {
            return skip("variable", variable.name, at: variable.info.location, "it is thread-local")
        }
        if variable.hasInternalLinkage {
            switch ConstantMapper(mapper: mapper).map(variable) {
            case .failure(let refusal): skip("variable", variable.name, at: variable.info.location, refusal.reason)
            case .success(let constant): add(constant, kind: "variable", at: variable.info.location)
            }
            return
        }
        let emitter = VariableEmitter(configuration: configuration, mapper: mapper, expressions: expressions)
        let name = memberName(variable.name, variable.info)
        switch emitter.entry(for: variable, named: name, slot: slots) {
        case .failure(let refusal):
            skip("variable", variable.name, at: variable.info.location, refusal.reason)
        case .success(let entry):
            model.variables.append(entry)
            addSymbol(variable.symbolName)
            DefinitionsEmitter(mapper: mapper).add(variable, to: &definitions)
            report.variables += 1
        }
    }

    private mutating func addSymbol(_ name: String) {
        model.symbols.append(configuration.optionalSymbols.contains(name) ? name + "?" : name)
        slots += 1
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
        guard let layout = record.layout else {
            guard declares(mapper.names.record(record.id), form: nil, record.info) else { return }
            model.opaqueTypes.append(typeEmitter.opaqueEntry(for: record))
            report.records += 1
            if record.isDefinedElsewhere == true { noteOpaque(record) }
            return
        }
        switch RecordMapper(mapper: mapper).map(record, layout: layout) {
        case .failure(let refusal):
            guard declares(mapper.names.record(record.id), form: nil, record.info) else { return }
            skip("record", record.name ?? record.id, at: record.info.location, refusal.reason)
            model.opaqueTypes.append(typeEmitter.opaqueEntry(for: record))
        case .success(let mapped):
            for field in mapped.dropped {
                skip("field", "\(mapped.name).\(field.name)", at: record.info.location, field.reason)
            }
            let encoding = mapper.map(.record(record.id)).encoding
            let emitter = RecordEmitter(configuration: configuration)
            let entry = emitter.entry(for: record, mapped: mapped, encoding: encoding)
            if declares(mapped.name, form: entry.lines.joined(separator: "\n"), record.info) {
                model.records.append(entry)
            }
            DefinitionsEmitter(mapper: mapper).add(record, layout: layout, to: &definitions)
            report.records += 1
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
            report.enumerations += 1
            return
        }
        for enumerator in enumeration.enumerators {
            let isInUse = selection.enumerationsInUse.contains(enumeration.id)
            let constant = constants.map(enumerator, of: enumeration, isInUse: isInUse)
            add(constant, kind: "enumerator", at: enumeration.info.location)
        }
    }

    private mutating func add(_ typedef: Typedef) {
        let mapped = mapper.map(.typedef(typedef.name))
        if typedef.info.isInScope, mapped.base == "Never" {
            return skip("typedef", typedef.name, at: typedef.info.location, mapped.refusal ?? "no Swift form")
        }
        report.typedefs += 1
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
            skip("macro", macro.name, at: macro.location, refusal.reason, severity: .note)
        case .success(let constant):
            add(constant, kind: "macro", at: macro.location)
        }
    }

    private mutating func add(_ constant: MappedConstant, kind: String, at location: SourceLocation) {
        let cName = constant.name
        var constant = constant
        constant.name = SwiftIdentifier.unescaped(cName)
        if typeNames.contains(constant.name) {
            diagnostics.append(
                Diagnostic(
                    .note,
                    "renamed",
                    at: location,
                    "\(kind) '\(cName)' is called '\(constant.name)_', since a type has that name"
                )
            )
            repeat { constant.name += "_" } while typeNames.contains(constant.name)
        }
        // `#define A A` beside an enumerator, or the same value twice: it is there already.
        if boundValues[constant.name] == constant.definition.value { return }
        guard fileScope.insert(constant.name).inserted else {
            return skip(kind, constant.name, at: location, "another declaration has the same name in Swift")
        }
        model.constants.append(typeEmitter.entry(for: constant))
        definitions.constants[cName] = constant.definition
        boundValues[constant.name] = constant.definition.value
        report.constants += 1
    }

    // MARK: - The report

    private mutating func skip(
        _ kind: String,
        _ name: String,
        at location: SourceLocation,
        _ reason: String,
        severity: Diagnostic.Severity = .warning
    ) {
        diagnostics.append(
            Diagnostic(severity, "skipped-\(kind)", at: location, "\(kind) '\(name)' is not bound: \(reason)")
        )
        definitions.skipped.append(
            SkippedDeclaration(name: name, kind: kind, location: location.description, reason: reason)
        )
        report.skipped += 1
    }
}
