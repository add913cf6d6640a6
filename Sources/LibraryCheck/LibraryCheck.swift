// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface
package import LibrarySymbols

/// What headers declare, compared with what libraries export.
package struct LibraryCheck: Sendable {
    /// A disagreement.
    package struct Finding: Hashable, Sendable, Encodable {
        package enum Kind: String, Hashable, Sendable, Encodable {
            /// Declared, and no library exports it.
            case missing
            /// A function by the headers and data by the library, or the other way round.
            case wrongKind
            /// Exported, and the headers do not declare it.
            case undeclared
        }

        package var kind: Kind
        /// The name in the library's symbol table.
        package var symbol: String
        /// The name in C, where it is another.
        package var name: String
        /// What the headers say it is: `function` or `variable`; nil where they do not.
        package var declared: String?
        /// What the library says it is; nil where it does not have it.
        package var exported: ExportedSymbol.Kind?
        /// Where it is declared.
        package var location: SourceLocation?
    }

    /// The disagreements: missing ones and those of the wrong kind in the order of the headers, then undeclared ones by
    /// name.
    package private(set) var findings: [Finding] = []
    /// How many functions and variables of the headers a library should have.
    package private(set) var declaredCount = 0
    /// How many symbols the libraries export.
    package let exportedCount: Int
    /// What the names of undeclared symbols begin with, to be counted.
    package let prefixes: [String]

    /// Compares.
    ///
    /// - Parameters:
    ///   - interface: What the headers declare.
    ///   - libraries: What each library exports; a declaration may be in any of them.
    ///   - prefixes: What the names of exported symbols that the headers should declare begin with; nil for the prefixes
    ///     that the declared names have in common.
    package init(_ interface: Interface, libraries: [LibraryExports], prefixes: [String]? = nil) {
        let declared = interface.declarations.compactMap(Expectation.init)
        self.prefixes = prefixes ?? Self.prefixes(of: Set(declared.map(\.symbol)))
        exportedCount = Set(libraries.flatMap { $0.symbols.filter { $0.kind != .absolute }.map(\.name) }).count
        var seen: Set<String> = []
        for expectation in declared where seen.insert(expectation.symbol).inserted {
            declaredCount += 1
            let symbol = libraries.lazy.compactMap { $0[expectation.symbol] }.first
            if let finding = expectation.finding(symbol) { findings.append(finding) }
        }
        // Also those that are not bound: a declaration that clang read is declared.
        let known = seen.union(interface.omissions.map(\.name))
        var undeclared: [String: ExportedSymbol] = [:]
        for symbol in libraries.flatMap(\.symbols) where symbol.kind != .absolute && !known.contains(symbol.name) {
            guard self.prefixes.contains(where: symbol.name.hasPrefix) else { continue }
            if undeclared[symbol.name] == nil { undeclared[symbol.name] = symbol }
        }
        findings += undeclared.values.sorted { $0.name < $1.name }.map {
            Finding(kind: .undeclared, symbol: $0.name, name: $0.name, exported: $0.kind)
        }
    }

    /// The disagreements of a kind.
    package func findings(of kind: Finding.Kind) -> [Finding] { findings.filter { $0.kind == kind } }

    /// A declaration that a library should have.
    private struct Expectation {
        var name: String
        var symbol: String
        var isFunction: Bool
        var location: SourceLocation

        init?(_ declaration: Declaration) {
            guard declaration.info.isInScope else { return nil }
            if case .unavailable = declaration.info.availability { return nil }
            location = declaration.info.location
            switch declaration {
            case .function(let function) where !function.hasInternalLinkage:
                (name, symbol, isFunction) = (function.name, function.symbolName, true)
            case .variable(let variable) where !variable.hasInternalLinkage:
                (name, symbol, isFunction) = (variable.name, variable.symbolName, false)
            default:
                return nil
            }
        }

        func finding(_ exported: ExportedSymbol?) -> Finding? {
            let kind: Finding.Kind
            if let exported {
                // The file does not say of every symbol what it is.
                guard isFunction ? exported.kind.isData : exported.kind.isFunction else { return nil }
                kind = .wrongKind
            } else {
                kind = .missing
            }
            return Finding(
                kind: kind,
                symbol: symbol,
                name: name,
                declared: isFunction ? "function" : "variable",
                exported: exported?.kind,
                location: location
            )
        }
    }

    /// What several of the names begin with: to the first underscore behind the first letter, or the small letters before
    /// the first capital.
    static func prefixes(of names: Set<String>) -> [String] {
        var counts: [String: Int] = [:]
        for name in names {
            let letters = name.drop { $0 == "_" }
            if let underscore = letters.firstIndex(of: "_") {
                counts[String(name[...underscore]), default: 0] += 1
            } else if let capital = letters.dropFirst().firstIndex(where: \.isUppercase),
                letters.first?.isLowercase == true
            {
                counts[String(name[..<capital]), default: 0] += 1
            }
        }
        let least = names.count > 3 ? 2 : 1
        return counts.filter { $0.value >= least }.keys.sorted()
    }
}

extension LibraryCheck.Finding {
    /// The finding as a diagnostic, placed where the declaration stands.
    ///
    /// - Parameter libraries: The names of the libraries, for the text.
    package func diagnostic(libraries: [String]) -> Diagnostic {
        let library = libraries.count == 1 ? "'\(libraries[0])'" : "any of \(libraries.joined(separator: ", "))"
        let shown = symbol == name ? "'\(name)'" : "'\(name)' (symbol '\(symbol)')"
        switch kind {
        case .missing:
            return Diagnostic(
                .error,
                "missing-symbol",
                at: location,
                "\(declared ?? "symbol") \(shown) is not exported by \(library)"
            )
        case .wrongKind:
            let exported = exported?.isFunction == true ? "a function" : "data"
            return Diagnostic(
                .error,
                "wrong-symbol-kind",
                at: location,
                "\(declared ?? "symbol") \(shown) is exported by \(library) as \(exported)"
            )
        case .undeclared:
            let what = exported?.isFunction == true ? "function" : exported?.isData == true ? "variable" : "symbol"
            return Diagnostic(
                .error,
                "undeclared-symbol",
                at: location,
                "\(what) \(shown) is exported by \(library), and the headers do not declare it"
            )
        }
    }
}
