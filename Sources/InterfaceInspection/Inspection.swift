// Licensed under Apache License v2.0. See LICENSE for details.

package import BindingGenerator
package import CInterface

/// What a module would bind and what not, with the layouts of its records: for people who read a header.
package struct Inspection: Encodable, Sendable {
    /// A declaration and what becomes of it.
    package struct Entry: Hashable, Encodable, Sendable {
        package enum State: String, Hashable, Encodable, Sendable, CaseIterable {
            /// In the headers to bind, and with a Swift counterpart.
            case bound
            /// From elsewhere, but something that is bound needs it.
            case alongside
            /// It cannot be bound.
            case skipped
            /// The configuration does not want it.
            case excluded
        }

        package var state: State
        package var kind: DeclarationKind
        /// The C name.
        package var name: String
        package var swiftName: String?
        package var location: SourceLocation
        /// Why it is not bound.
        package var reason: String?
        /// The declaration as C writes it.
        package var declaration: String?
        /// Its comment as C writes it.
        package var comment: String?
        /// What an enumeration holds: `RED = 0`.
        package var enumerators: [String]?
    }

    package var module: String
    package var target: String
    package var headers: [String]
    /// Every declaration once, except types that stand beside as needed, in the order of their places.
    package var entries: [Entry]
    /// Records with members; those without a name are drawn as a part of the one that they are in.
    package var records: [RecordPicture]
    /// Findings that are about more than one declaration that is not bound.
    package var findings: [Diagnostic]

    /// - Parameters:
    ///   - interface: What the headers declare.
    ///   - generated: What is made of it.
    package init(_ interface: Interface, module: String, generated: GeneratedModule) {
        let ledger = generated.ledger
        findings = generated.diagnostics.filter { !$0.id.hasPrefix("skipped-") }
        self.module = module
        target = interface.target.triple
        headers = interface.headers
        let texts = DeclarationTexts(interface)
        func entry(_ state: Entry.State, _ bound: Ledger.Bound) -> Entry {
            let text = texts[bound.kind, bound.name]
            return Entry(
                state: state,
                kind: bound.kind,
                name: bound.name,
                swiftName: bound.swiftName,
                location: bound.location,
                declaration: text?.declaration,
                comment: text?.comment,
                enumerators: text?.enumerators
            )
        }
        func entry(_ state: Entry.State, _ omission: Omission) -> Entry {
            let text = texts[omission.kind, omission.name]
            return Entry(
                state: state,
                kind: omission.kind,
                name: omission.name,
                location: omission.location,
                reason: omission.reason,
                declaration: text?.declaration,
                comment: text?.comment,
                enumerators: text?.enumerators
            )
        }
        let all =
            ledger.bound.map { entry(.bound, $0) } + ledger.alongside.map { entry(.alongside, $0) }
            + ledger.skipped.map { entry(.skipped, $0) } + ledger.excluded.map { entry(.excluded, $0) }
        entries = all.enumerated().sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }
            .map(\.element)
        let bound = ledger.bound + ledger.alongside
        let names = Dictionary(
            bound.filter { $0.kind == .record }.map { ($0.name, $0.swiftName) },
            uniquingKeysWith: { first, _ in first }
        )
        let index = InterfaceIndex(interface)
        let anonymous = Self.anonymousMembers(interface, index: index)
        var typedefs: [String: [String]] = [:]
        for case .typedef(let typedef) in interface.declarations {
            if case .record(let id) = typedef.type { typedefs[id, default: []].append(typedef.name) }
        }
        records = interface.declarations.compactMap { declaration in
            guard case .record(let record) = declaration, !anonymous.contains(record.id) else { return nil }
            let swiftName = names[record.name ?? record.id] ?? nil
            var picture = RecordPicture(record, swiftName: swiftName, index: index)
            picture?.typedefs = (typedefs[record.id] ?? []).filter { $0 != record.name }
            return picture
        }
    }

    private static func anonymousMembers(_ interface: Interface, index: InterfaceIndex) -> Set<String> {
        var members: Set<String> = []
        for case .record(let record) in interface.declarations {
            for field in record.layout?.fields ?? [] where field.name == nil {
                if case .record(let id) = index.canonical(field.type) { members.insert(id) }
            }
        }
        return members
    }

    /// How many declarations of a kind are in a state.
    package func count(_ kind: DeclarationKind, _ state: Entry.State) -> Int {
        entries.count { $0.kind == kind && $0.state == state }
    }
}

/// How the headers write each declaration.
private struct DeclarationTexts {
    private struct Key: Hashable {
        var kind: DeclarationKind
        var name: String
    }

    /// What is known of a declaration beside its name.
    struct Text {
        var declaration: String?
        var comment: String?
        var enumerators: [String]?
    }

    private var texts: [Key: Text] = [:]

    init(_ interface: Interface) {
        for declaration in interface.declarations {
            let kind: DeclarationKind =
                switch declaration {
                case .function: .function
                case .record: .record
                case .enumeration: .enumeration
                case .typedef: .typedef
                case .variable: .variable
                }
            add(kind, declaration.name, declaration.info.declaration, declaration.info.comment)
            if case .enumeration(let enumeration) = declaration {
                texts[Key(kind: kind, name: declaration.name)]?.enumerators = enumeration.enumerators.map {
                    "\($0.name) = \($0.value)"
                }
                for value in enumeration.enumerators {
                    let text = value.declaration ?? "\(value.name) = \(value.value)"
                    add(.enumerator, value.name, text, value.comment)
                }
            }
        }
        for macro in interface.macros { add(.macro, macro.name, macro.declaration, macro.comment) }
    }

    subscript(kind: DeclarationKind, name: String) -> Text? {
        texts[Key(kind: kind, name: name)]
    }

    private mutating func add(_ kind: DeclarationKind, _ name: String, _ declaration: String?, _ comment: String?) {
        texts[Key(kind: kind, name: name)] = Text(declaration: declaration, comment: comment)
    }
}
