// Licensed under Apache License v2.0. See LICENSE for details.

/// What every declaration carries besides its kind.
package struct DeclarationInfo: Hashable, Codable, Sendable {
    /// Where the declaration (its name) stands.
    package var location: SourceLocation
    /// The comment that documents it, as written, delimiters included; nil without one.
    package var comment: String?
    /// The declaration as C writes it, on one line and without a body, for documentation; nil for what came along.
    package var declaration: String?
    /// What the header calls it in Swift (`swift_name`), where that is one name; functions have it with their labels.
    package var swiftName: String?
    /// Whether it is in the headers to bind; false for a type that came along because one of them needs it.
    package var isInScope: Bool
    package var availability: Availability

    package init(
        location: SourceLocation,
        comment: String? = nil,
        declaration: String? = nil,
        swiftName: String? = nil,
        isInScope: Bool = true,
        availability: Availability = .available
    ) {
        self.location = location
        self.comment = comment
        self.declaration = declaration
        self.swiftName = swiftName
        self.isInScope = isInScope
        self.availability = availability
    }
}

/// A place in a header: the name to show for the file (never an absolute path of the machine where that can be
/// avoided), line and column counted from 1, column in bytes.
package struct SourceLocation: Hashable, Codable, Sendable, CustomStringConvertible, Comparable {
    package var file: String
    package var line: Int
    package var column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String { "\(file):\(line):\(column)" }

    package static func < (a: Self, b: Self) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}

/// `deprecated` and `unavailable` attributes with their messages.
package enum Availability: Hashable, Codable, Sendable {
    case available
    case deprecated(message: String?)
    case unavailable(message: String?)
}

/// A declaration at file scope, or a type that one of them needs.
package indirect enum Declaration: Hashable, Codable, Sendable {
    case function(Function)
    case record(Record)
    case enumeration(Enumeration)
    case typedef(Typedef)
    case variable(Variable)

    /// What the declaration carries besides its kind.
    package var info: DeclarationInfo {
        switch self {
        case .function(let value): value.info
        case .record(let value): value.info
        case .enumeration(let value): value.info
        case .typedef(let value): value.info
        case .variable(let value): value.info
        }
    }

    /// Whether it is in the headers to bind.
    package var isInScope: Bool {
        switch self {
        case .function(let value): value.info.isInScope
        case .record(let value): value.info.isInScope
        case .enumeration(let value): value.info.isInScope
        case .typedef(let value): value.info.isInScope
        case .variable(let value): value.info.isInScope
        }
    }

    /// The C name; for a record or enumeration without one, its id.
    package var name: String {
        switch self {
        case .function(let value): value.name
        case .record(let value): value.name ?? value.id
        case .enumeration(let value): value.name ?? value.id
        case .typedef(let value): value.name
        case .variable(let value): value.name
        }
    }
}

/// A function declared in a header.
package struct Function: Hashable, Codable, Sendable {
    package var info: DeclarationInfo
    package var name: String
    /// The name in the library's symbol table: the asm label where there is one, else `name`.
    package var symbolName: String
    package var type: FunctionType
    /// `static` or `inline` without an external definition: no shared library exports it.
    package var hasInternalLinkage: Bool
    /// `noreturn`.
    package var isNoReturn: Bool
    /// `warn_unused_result`.
    package var warnsUnusedResult: Bool
    /// Whether it stands for a macro with parameters, under a signature that was asked for.
    package var isMacro: Bool
    /// Why it must not be called as the C function that it looks like: another calling convention, a name that is not its
    /// symbol's; nil for an ordinary one.
    package var refusal: String?
    /// What the header says about the function in Swift; nil without a word of it.
    package var swiftAttributes: SwiftAttributes?

    package init(
        info: DeclarationInfo,
        name: String,
        symbolName: String? = nil,
        type: FunctionType,
        hasInternalLinkage: Bool = false,
        isNoReturn: Bool = false,
        warnsUnusedResult: Bool = false,
        isMacro: Bool = false,
        refusal: String? = nil,
        swiftAttributes: SwiftAttributes? = nil
    ) {
        self.info = info
        self.name = name
        self.symbolName = symbolName ?? name
        self.type = type
        self.hasInternalLinkage = hasInternalLinkage
        self.isNoReturn = isNoReturn
        self.warnsUnusedResult = warnsUnusedResult
        self.isMacro = isMacro
        self.refusal = refusal
        self.swiftAttributes = swiftAttributes
    }
}

/// A name for a type.
package struct Typedef: Hashable, Codable, Sendable {
    /// What `swift_newtype` asks for.
    package enum Newtype: String, Hashable, Codable, Sendable {
        case structure = "struct"
        case enumeration = "enum"
    }

    package var info: DeclarationInfo
    package var name: String
    package var type: CType
    /// Whether Swift is to have a type of its own for it, by `swift_newtype`; nil without the attribute.
    package var newtype: Newtype?

    package init(info: DeclarationInfo, name: String, type: CType, newtype: Newtype? = nil) {
        self.info = info
        self.name = name
        self.type = type
        self.newtype = newtype
    }
}

/// An `extern` variable.
package struct Variable: Hashable, Codable, Sendable {
    package var info: DeclarationInfo
    package var name: String
    /// The name in the library's symbol table.
    package var symbolName: String
    package var type: CType
    /// Whether the variable itself is `const`.
    package var isConst: Bool
    /// `static`: no shared library exports it.
    package var hasInternalLinkage: Bool
    /// `_Thread_local`.
    package var isThreadLocal: Bool
    /// What a `static const` number is initialised with: no library has the variable, but its value is a constant.
    package var value: MacroValue?

    package init(
        info: DeclarationInfo,
        name: String,
        symbolName: String? = nil,
        type: CType,
        isConst: Bool = false,
        hasInternalLinkage: Bool = false,
        isThreadLocal: Bool = false,
        value: MacroValue? = nil
    ) {
        self.info = info
        self.name = name
        self.symbolName = symbolName ?? name
        self.type = type
        self.isConst = isConst
        self.hasInternalLinkage = hasInternalLinkage
        self.isThreadLocal = isThreadLocal
        self.value = value
    }
}
