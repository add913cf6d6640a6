// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface
package import LibrarySymbols

/// Which symbols of an interface every version of a library has, which only some, and since when.
package struct LibraryVersions: Sendable {
    /// A version of the library.
    package struct Version: Sendable {
        /// What to call it, as in `3.38`.
        package var label: String
        package var exports: LibraryExports

        package init(label: String, exports: LibraryExports) {
            self.label = label
            self.exports = exports
        }
    }

    /// The interface: the comments say since when, the diagnostics what no library has.
    package private(set) var interface: Interface
    /// Symbols that not every version has.
    package private(set) var optionalSymbols: Set<String> = []
    /// The symbols that came with each version but the first, in the order of the headers.
    package private(set) var groups: [(label: String, symbols: [String])] = []

    /// Compares.
    ///
    /// - Parameters:
    ///   - interface: What the headers declare.
    ///   - versions: The versions, from old to new. Of a single one, the versions that its symbols carry are told.
    package init(_ interface: Interface, versions: [Version]) {
        self.interface = interface
        var symbols: [String: [String]] = [:]
        for index in interface.declarations.indices {
            let declaration = interface.declarations[index]
            guard declaration.info.isInScope, let symbol = declaration.librarySymbol else { continue }
            let present = versions.indices.filter { versions[$0].exports[symbol] != nil }
            let isFunction = if case .function = declaration { true } else { false }
            let kind = isFunction ? "function" : "variable"
            if present.count < versions.count { optionalSymbols.insert(symbol) }
            guard let first = present.first, let last = present.last else {
                let names = versions.map(\.label).joined(separator: ", ")
                let message =
                    "\(kind) '\(declaration.name)' is not exported by the library (\(names)); calls of it stop the program"
                self.interface.diagnostics.append(
                    Diagnostic(.warning, "missing-symbol", at: declaration.info.location, message)
                )
                note("Not in the library (\(names)).", at: index)
                continue
            }
            if first > 0 {
                let label = versions[first].label
                symbols[label, default: []].append(symbol)
                note(
                    "In the library since \(label); `isAvailable(\"\(symbol)\")` tells whether the opened one has it.",
                    at: index
                )
            } else if versions.count == 1, let version = Self.introduction(of: symbol, in: versions[0].exports) {
                note("In the library since \(version).", at: index)
            }
            if last < versions.count - 1 {
                note("Not in the library any more since \(versions[last + 1].label).", at: index)
            }
        }
        groups = versions.compactMap { version in symbols[version.label].map { (version.label, $0) } }
    }

    /// The version that a symbol carries, the oldest where it has several; nil for the library's first version.
    private static func introduction(of symbol: String, in exports: LibraryExports) -> String? {
        let own = Set(exports.symbols(named: symbol).compactMap(\.version))
        guard let position = exports.versions.firstIndex(where: own.contains), position > 0 else { return nil }
        return exports.versions[position]
    }

    /// Puts a sentence behind a declaration's comment.
    private mutating func note(_ text: String, at index: Int) {
        interface.declarations[index].appendComment(text)
    }
}

extension Declaration {
    /// The symbol that a library should have for the declaration; nil for types and for what is not exported.
    fileprivate var librarySymbol: String? {
        if case .unavailable = info.availability { return nil }
        switch self {
        case .function(let function): return function.hasInternalLinkage ? nil : function.symbolName
        case .variable(let variable): return variable.hasInternalLinkage ? nil : variable.symbolName
        case .record, .enumeration, .typedef: return nil
        }
    }

    fileprivate mutating func appendComment(_ text: String) {
        func append(to comment: String?) -> String { comment.map { "\($0)\n///\n/// \(text)" } ?? "/// \(text)" }
        switch self {
        case .function(var function):
            function.info.comment = append(to: function.info.comment)
            self = .function(function)
        case .variable(var variable):
            variable.info.comment = append(to: variable.info.comment)
            self = .variable(variable)
        case .record, .enumeration, .typedef: break
        }
    }
}
