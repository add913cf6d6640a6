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
        if hasOthers { read(cursor.libclang.read(cursor.prettyPrinted, AttributeText.init)) }
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

    private mutating func read(_ printed: AttributeText) {
        guard printed.hasKnownAttributes, printed.hasAttributes else { return }
        // The whole attribute: `analyzer_noreturn` only tells clang's analyzer not to look further, and a message may hold the
        // word.
        isNoReturn =
            printed.contains("((noreturn))") || printed.contains("[[noreturn]]") || printed.contains("::noreturn]]")
            || printed.contains("_Noreturn")
        returnsNonnull = printed.contains("returns_nonnull")
        isClosedEnum = printed.arguments(of: "enum_extensibility").first?.contains("closed") == true
        isOverloadable = printed.contains("((overloadable")
        error = printed.string(of: "((error")
        swift.name = printed.string(of: "((swift_name")
        swift.isPrivate = printed.contains("((swift_private")
        swift.introduced = printed.arguments(of: "((availability").compactMap(Self.introduction)
        let newtypes = printed.arguments(of: "swift_newtype") + printed.arguments(of: "swift_wrapper")
        newtype = newtypes.lazy.compactMap { Typedef.Newtype(rawValue: $0.filter { $0 != "\"" }) }.first
        for list in printed.arguments(of: "((nonnull") {
            let indices = list.split { $0 == "," || $0 == " " }.compactMap { Int($0) }
            if indices.isEmpty { areAllNonnull = true }
            nonnullParameters.formUnion(indices.map { $0 - 1 })
        }
    }

    /// `macos, introduced=10.15` and what else stands there.
    private static func introduction(_ list: String) -> SwiftAttributes.Introduction? {
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
