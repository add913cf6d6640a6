// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// The attributes of a declaration that the model has a place for.
struct Attributes {
    /// The name in the symbol table that an asm label gives.
    var symbolName: String?
    var isNoReturn = false
    var warnsUnusedResult = false
    var isFlagEnum = false
    var isClosedEnum = false
    var newtype: Typedef.Newtype?
    var returnsNonnull = false
    /// Indices of parameters that `nonnull` names, from 0; empty without the attribute.
    var nonnullParameters: Set<Int> = []
    /// `nonnull` without a list: every pointer parameter.
    var areAllNonnull = false
    /// `overloadable`, which makes the symbol's name another.
    var isOverloadable = false
    /// The message of `error`: the compiler refuses every call.
    var error: String?
    var swift = SwiftAttributes()

    init() {}

    init(of cursor: Cursor) {
        guard cursor.hasAttributes else { return }
        var hasOthers = false
        for child in cursor.children {
            switch child.kind {
            // clang marks a label that is not to be mangled with a leading byte of 1.
            case .CXCursor_AsmLabelAttr: symbolName = String(child.spelling.drop { $0 == "\u{1}" })
            case .CXCursor_WarnUnusedResultAttr, .CXCursor_WarnUnusedAttr: warnsUnusedResult = true
            case .CXCursor_FlagEnum: isFlagEnum = true
            case .CXCursor_UnexposedAttr: hasOthers = true
            default: break
            }
        }
        // libclang has no kind for the rest; clang's own printing of the declaration has them in one spelling each.
        if hasOthers { read(Self.outside(cursor.prettyPrinted)) }
    }

    /// Adds what a redeclaration says.
    mutating func merge(_ other: Attributes) {
        symbolName = symbolName ?? other.symbolName
        isNoReturn = isNoReturn || other.isNoReturn
        warnsUnusedResult = warnsUnusedResult || other.warnsUnusedResult
        isFlagEnum = isFlagEnum || other.isFlagEnum
        isClosedEnum = isClosedEnum || other.isClosedEnum
        newtype = newtype ?? other.newtype
        returnsNonnull = returnsNonnull || other.returnsNonnull
        nonnullParameters.formUnion(other.nonnullParameters)
        areAllNonnull = areAllNonnull || other.areAllNonnull
        isOverloadable = isOverloadable || other.isOverloadable
        error = error ?? other.error
        swift.name = swift.name ?? other.swift.name
        swift.isPrivate = swift.isPrivate || other.swift.isPrivate
        for introduction in other.swift.introduced
        where !swift.introduced.contains(where: { $0.platform == introduction.platform }) {
            swift.introduced.append(introduction)
        }
    }

    /// A printed declaration without what stands in parentheses and braces but for its attributes: parameters and members
    /// have attributes of their own.
    private static func outside(_ printed: String) -> String {
        var text = ""
        var depth = 0
        var rest = printed[...]
        while let character = rest.first {
            if depth == 0, let attribute = rest.prefixMatch(of: /__attribute__\s*(?=\()/) {
                text += attribute.output
                rest = rest[attribute.range.upperBound...]
                let end = endOfGroup(rest)
                text += rest[..<end]
                rest = rest[end...]
                continue
            }
            if character == "(" || character == "{" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == ")" || character == "}" { depth -= 1 }
            rest = rest.dropFirst()
        }
        return text
    }

    /// The end of the parentheses that a text begins with.
    private static func endOfGroup(_ text: Substring) -> Substring.Index {
        var depth = 0
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text.index(after: index) }
        }
        return text.endIndex
    }

    private mutating func read(_ printed: String) {
        // The whole attribute: `analyzer_noreturn` only tells clang's analyzer not to look further, and a message may hold the
        // word.
        if ["((noreturn))", "[[noreturn]]", "::noreturn]]", "_Noreturn"].contains(where: { printed.contains($0) }) {
            isNoReturn = true
        }
        if printed.contains("returns_nonnull") { returnsNonnull = true }
        if let list = Self.argument(of: "enum_extensibility", in: printed), list.contains("closed") {
            isClosedEnum = true
        }
        if printed.contains("((overloadable") { isOverloadable = true }
        error = Self.string(of: "((error", in: printed)
        swift.name = Self.string(of: "((swift_name", in: printed)
        swift.isPrivate = printed.contains("((swift_private")
        for list in Self.arguments(of: "((availability", in: printed) {
            if let introduction = Self.introduction(list) { swift.introduced.append(introduction) }
        }
        for name in ["swift_newtype", "swift_wrapper"] {
            newtype =
                newtype
                ?? Self.argument(of: name, in: printed).flatMap { Typedef.Newtype(rawValue: $0.filter { $0 != "\"" }) }
        }
        for list in Self.arguments(of: "((nonnull", in: printed) {
            let indices = list.split { $0 == "," || $0 == " " }.compactMap { Int($0) }
            if indices.isEmpty { areAllNonnull = true }
            nonnullParameters.formUnion(indices.map { $0 - 1 })
        }
    }

    /// The string literal in the parentheses after a name.
    private static func string(of name: String, in text: String) -> String? {
        guard let range = text.firstRange(of: name + "(\"") else { return nil }
        let rest = text[range.upperBound...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
    }

    /// `macos, introduced=10.15` and what else stands there.
    private static func introduction(_ list: Substring) -> SwiftAttributes.Introduction? {
        let parts = list.split(separator: ",").map { $0.filter { $0 != " " } }
        guard let platform = parts.first.flatMap({ platforms[String($0)] }),
            let version = parts.first(where: { $0.hasPrefix("introduced=") })?.dropFirst("introduced=".count),
            version.allSatisfy({ $0.isNumber || $0 == "." || $0 == "_" })
        else { return nil }
        return .init(platform: platform, version: String(version).replacing("_", with: "."))
    }

    /// Platforms by clang's names that Swift knows.
    private static let platforms = [
        "macos": "macOS", "macosx": "macOS", "ios": "iOS", "tvos": "tvOS", "watchos": "watchOS", "visionos": "visionOS",
        "xros": "visionOS", "maccatalyst": "macCatalyst", "driverkit": "DriverKit",
    ]

    private static func argument(of name: String, in text: String) -> Substring? {
        arguments(of: name, in: text).first
    }

    /// What stands in the parentheses after each occurrence of a name; empty text where there are none.
    private static func arguments(of name: String, in text: String) -> [Substring] {
        text.ranges(of: name).map { range in
            let rest = text[range.upperBound...]
            guard rest.first == "(", let close = rest.firstIndex(of: ")") else { return "" }
            return rest[rest.index(after: rest.startIndex)..<close]
        }
    }
}

extension Availability {
    init(of cursor: Cursor) {
        let libclang = cursor.libclang
        let availability = libclang.clang_getCursorAvailability(cursor.raw)
        guard availability != .CXAvailability_Available, availability != .CXAvailability_NotAccessible else {
            self = .available
            return
        }
        var isDeprecated: Int32 = 0
        var isUnavailable: Int32 = 0
        var deprecation = CXString()
        var unavailability = CXString()
        _ = libclang.clang_getCursorPlatformAvailability(
            cursor.raw,
            &isDeprecated,
            &deprecation,
            &isUnavailable,
            &unavailability,
            nil,
            0
        )
        let deprecationText = libclang.take(deprecation)
        let unavailabilityText = libclang.take(unavailability)
        if isUnavailable != 0 || availability == .CXAvailability_NotAvailable {
            self = .unavailable(message: unavailabilityText.isEmpty ? nil : unavailabilityText)
        } else {
            self = .deprecated(message: deprecationText.isEmpty ? nil : deprecationText)
        }
    }
}
