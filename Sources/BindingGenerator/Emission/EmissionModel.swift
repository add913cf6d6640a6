// Licensed under Apache License v2.0. See LICENSE for details.

import Mustache

/// The values a template lays out: names, types and lines of code, all decided. Keys are part of the contract with users'
/// own templates and are listed in the documentation.
struct EmissionModel: Sendable {
    /// The name of the module: of the file, and in messages.
    var module: String
    /// The name of the class.
    var className: String
    var target: String
    var headers: String
    var access: String
    /// A condition for `#if` around everything; nil for none.
    var condition: String?
    /// Lines that stand behind the import.
    var preamble: [String]
    var libraryNames: [String]
    var symbols: [String]
    var interfaces: [String]
    /// Whether functions and variables are global.
    var isDropIn = false

    /// The lines that import a module for what is declared.
    func importLines(of module: String) -> [String] {
        guard access.hasPrefix("package") else { return ["\(access)import \(module)"] }
        // Beside a plain import elsewhere in the target one for the package would be ambiguous, unless plain ones are internal.
        return [
            "#if hasFeature(InternalImportsByDefault)", "    package import \(module)", "#else",
            "    import \(module)", "#endif",
        ]
    }
    /// Whether some functions come from the module's shim.
    var hasShim = false
    var opaqueTypes: [TypeEntry] = []
    var aliases: [AliasEntry] = []
    var enumerations: [EnumerationEntry] = []
    var newtypes: [NewtypeEntry] = []
    var records: [RecordEntry] = []
    var constants: [ConstantEntry] = []
    var functions: [CodeEntry] = []
    var variables: [CodeEntry] = []
    /// Variables that are no members of the class.
    var globalVariables: [CodeEntry] = []
    /// The symbols and interfaces of several targets, where they differ; empty where one table serves all.
    var symbolTables: [TableEntry] = []
    var interfaceTables: [TableEntry] = []
    /// The condition that a target is one of those the code is for; nil where it may be any.
    var guardCondition: String?
    /// The lists of declarations as text; they are laid out last.
    var lists = DeclarationLists()
}

/// A type without members.
struct TypeEntry: Sendable {
    var documentation: SourceText
    var access: String
    var name: String
    var conditions = ConditionLines()
}

/// A typealias.
struct AliasEntry: Sendable {
    var documentation: SourceText
    var access: String
    var name: String
    var type: String
    var conditions = ConditionLines()
}

/// An enumeration with its static members.
struct EnumerationEntry: Sendable {
    var documentation: SourceText
    var access: String
    var inlinable: String
    var name: String
    var rawType: String
    var isOptionSet: Bool
    /// Whether it has an initialiser without a label beside the usual one.
    var hasUnlabelledInitializer = false
    /// Whether it is a Swift enum, of the cases.
    var isFrozen: Bool
    var cases: [ConstantEntry]
    var members: [ConstantEntry]
    var conditions = ConditionLines()
}

/// A typedef that is a type of its own: a struct with the raw value.
struct NewtypeEntry: Sendable {
    var documentation: SourceText
    var access: String
    var inlinable: String
    var name: String
    var rawType: String
    /// Whether values may cross threads: not where the raw value is a pointer.
    var isSendable: Bool
    var hasUnlabelledInitializer: Bool
    var conditions = ConditionLines()
}

/// A constant: a computed property.
struct ConstantEntry: Sendable {
    var documentation: SourceText
    var attributes: [String]
    var access: String
    var inlinable: String
    var name: String
    var type: String
    var value: String
    var conditions = ConditionLines()
}

/// A record.
struct RecordEntry: Sendable {
    var documentation: SourceText
    var access: String
    var name: String
    var conformances: String
    /// What stands between its braces, not indented.
    var body: SourceText
    /// Extensions that stand after the struct.
    var trailing: SourceText
    var conditions = ConditionLines()
}

/// A function or variable: the declaration and the lines of its body.
struct CodeEntry: Sendable {
    var documentation: SourceText
    var declaration: SourceText
    var body: SourceText
    var conditions = ConditionLines()
}

// MARK: - Keys

extension EmissionModel: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opaqueTypeText": lists[.opaqueTypes]
        case "aliasText": lists[.aliases]
        case "enumerationText": lists[.enumerations]
        case "newtypeText": lists[.newtypes]
        case "recordText": lists[.records]
        case "constantText": lists[.constants]
        case "functionText": lists[.functions]
        case "variableText": lists[.variables]
        case "globalVariableText": lists[.globalVariables]
        case "module": module
        case "className": className
        case "target": target
        case "headers": CommentText.line(headers)
        case "access": access
        case "usesRuntime": usesRuntime
        case "imports": importLines(of: "FFIRuntime")
        case "hasCondition": condition != nil
        case "condition": condition
        case "preamble": preamble
        case "usable": access != ""
        case "usableFromInline": access != "" ? "@usableFromInline " : ""
        case "libraryNames": libraryNames.map(SwiftLiteral.string).joined(separator: ", ")
        case "libraryList": CommentText.line(libraryNames.joined(separator: ", "))
        case "guards": guardCondition.map { [$0] } ?? []
        case "symbols": symbols
        case "symbolTables":
            symbolTables.isEmpty ? [TableEntry(opening: [], lines: symbols, closing: [])] : symbolTables
        case "hasInterfaces": !interfaces.isEmpty
        case "interfaces": interfaces
        case "interfaceTables":
            interfaceTables.isEmpty ? [TableEntry(opening: [], lines: interfaces, closing: [])] : interfaceTables
        case "hasShim": hasShim
        case "opaqueTypes": opaqueTypes
        case "hasOpaqueTypes": !opaqueTypes.isEmpty
        case "aliases": aliases
        case "hasAliases": !aliases.isEmpty
        case "enumerations": enumerations
        case "hasEnumerations": !enumerations.isEmpty
        case "newtypes": newtypes
        case "hasNewtypes": !newtypes.isEmpty
        case "records": records
        case "hasRecords": !records.isEmpty
        case "constants": constants
        case "hasConstants": !constants.isEmpty
        case "functions": functions
        case "hasFunctions": !functions.isEmpty
        case "variables": variables
        case "hasVariables": !variables.isEmpty
        case "globalVariables": globalVariables
        case "hasGlobalVariables": !globalVariables.isEmpty
        case "isDropIn": isDropIn
        case "hasGlobals": isDropIn && !(functions.isEmpty && globalVariables.isEmpty)
        default: nil
        }
    }
}

extension TypeEntry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opening": conditions.opening
        case "closing": conditions.closing
        case "documentation": documentation.lines
        case "access": access
        case "name": self.name
        default: nil
        }
    }
}

extension AliasEntry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opening": conditions.opening
        case "closing": conditions.closing
        case "documentation": documentation.lines
        case "access": access
        case "name": self.name
        case "type": type
        default: nil
        }
    }
}

extension EnumerationEntry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opening": conditions.opening
        case "closing": conditions.closing
        case "documentation": documentation.lines
        case "access": access
        case "inlinable": inlinable
        case "name": self.name
        case "rawType": rawType
        case "isOptionSet": isOptionSet
        case "hasUnlabelledInitializer": hasUnlabelledInitializer
        case "isFrozen": isFrozen
        case "cases": cases
        case "members": members
        default: nil
        }
    }
}

extension NewtypeEntry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opening": conditions.opening
        case "closing": conditions.closing
        case "documentation": documentation.lines
        case "access": access
        case "inlinable": inlinable
        case "name": self.name
        case "rawType": rawType
        case "isSendable": isSendable
        case "hasUnlabelledInitializer": hasUnlabelledInitializer
        default: nil
        }
    }
}

extension ConstantEntry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opening": conditions.opening
        case "closing": conditions.closing
        case "documentation": documentation.lines
        case "isDocumented": !documentation.isEmpty
        case "attributes": attributes
        case "access": access
        case "inlinable": inlinable
        case "name": self.name
        case "type": type
        case "value": value
        default: nil
        }
    }
}

extension RecordEntry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opening": conditions.opening
        case "closing": conditions.closing
        case "documentation": documentation.lines
        case "access": access
        case "name": self.name
        case "conformances": conformances
        case "lines": body.indented(by: 4).lines
        case "hasTrailing": !trailing.isEmpty
        case "trailing": trailing.lines
        default: nil
        }
    }
}

extension CodeEntry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opening": conditions.opening
        case "closing": conditions.closing
        case "documentation": documentation.lines
        case "declaration": declaration.lines
        case "body": body.lines
        default: nil
        }
    }
}

extension TableEntry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "opening": opening
        case "lines": lines
        case "closing": closing
        default: nil
        }
    }
}
