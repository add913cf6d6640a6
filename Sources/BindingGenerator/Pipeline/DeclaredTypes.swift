// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

/// What a module declares in Swift at file scope, by what it stands for in C.
package struct DeclaredTypes: Hashable, Sendable {
    /// What a declaration is.
    enum Kind: Hashable, Sendable {
        /// A record; nil for one without members.
        case record(BareLayout?)
        /// A record without members that is no type in Swift: pointers to it are `OpaquePointer`.
        case handle
        case enumeration(EnumerationStyle, IntegerKind, [String: IntegerValue])
        case typedef(CType)
        /// A constant, with its type and value; a global function or variable, with its declaration.
        case value(String)
    }

    /// A layout whose comments do not count.
    struct BareLayout: Hashable, Sendable {
        let layout: RecordLayout

        init(_ layout: RecordLayout) { self.layout = layout }

        private var bare: RecordLayout {
            var layout = layout
            for index in layout.fields.indices { layout.fields[index].comment = nil }
            return layout
        }

        static func == (a: Self, b: Self) -> Bool { a.bare == b.bare }

        func hash(into hasher: inout Hasher) { hasher.combine(bare) }
    }

    /// One declaration.
    struct Entry: Hashable, Sendable {
        /// The name in Swift, without backticks.
        var name: String
        var kind: Kind
        var isInScope: Bool
        /// The module that is imported for it; nil where the module itself declares it.
        var importedModule: String?
    }

    let module: String
    let accessLevel: ModuleConfiguration.AccessLevel
    let condition: String?
    /// By what it stands for in C: `struct pair`, `typedef pair_t`, `func f`, `var LIMIT` (by the name in Swift).
    private(set) var entries: [String: Entry] = [:]
    /// The integer constants of the module's headers.
    private(set) var integers = IntegerConstants()

    init(_ configuration: ModuleConfiguration) {
        module = configuration.module
        accessLevel = configuration.accessLevel
        condition = configuration.condition
    }

    mutating func insert(_ key: String, _ entry: Entry) {
        if entries[key] == nil { entries[key] = entry }
    }

    mutating func insert(_ constants: IntegerConstants) { integers.add(constants) }

    /// What stands for a record in comparisons.
    static func kind(of record: Record) -> Kind { .record(record.layout.map(BareLayout.init)) }

    static func kind(of enumeration: Enumeration, style: EnumerationStyle) -> Kind {
        let values = enumeration.enumerators.map { ($0.name, $0.value) }
        return .enumeration(style, enumeration.underlying, Dictionary(values) { first, _ in first })
    }
}

/// What the other modules of a run declare for one of them: all go into one target, where a name can be declared once.
package struct SiblingTypes: Sendable {
    /// A declaration that several modules need.
    struct Sibling: Sendable {
        /// The module whose name and form count.
        var module: String
        var entry: DeclaredTypes.Entry
        /// The module that declares it; nil for the one that asks.
        var declaring: (module: String, accessLevel: ModuleConfiguration.AccessLevel)?
        /// The conditions of `#if` under which others declare it; none where it is always declared.
        var conditions: [String]
    }

    /// By what they stand for in C.
    private(set) var declarations: [String: Sibling] = [:]
    /// What the names that earlier modules take stand for in C.
    private(set) var taken: [String: String] = [:]

    /// The integer constants of the other modules' headers.
    private(set) var integers = IntegerConstants()

    package init() {}

    /// Whether there is nothing to know of other modules.
    var isEmpty: Bool { declarations.isEmpty && taken.isEmpty }

    /// Puts together what a module has to know of the others of its run.
    ///
    /// - Parameters:
    ///   - position: The module's place.
    ///   - modules: What each module declares when it is alone, in the order of the run; those behind may be missing.
    init(for position: Int, among modules: [DeclaredTypes?]) {
        for (index, module) in modules.enumerated() where index < position {
            for (key, entry) in module?.entries ?? [:] where entry.kind != .handle && entry.importedModule == nil {
                taken[entry.name] = key
            }
        }
        for (index, module) in modules.enumerated() where index != position {
            if let module { integers.add(module.integers) }
        }
        guard position < modules.count, let own = modules[position] else { return }
        // What it does not declare alone it may need beside others, such as the typedefs of their handles.
        for key in Set(modules.compactMap { $0?.entries.keys }.joined()) {
            let owners = modules.enumerated().compactMap { index, module in
                module.flatMap { module in module.entries[key].map { Owner(module: module, entry: $0, position: index) }
                }
            }
            guard owners.contains(where: { $0.position != position }),
                let naming = owners.min(by: { $0.namingOrder < $1.namingOrder })
            else { continue }
            let order = owners.sorted { $0.declaringOrder < $1.declaringOrder }
            let before = order.prefix { $0.position != position }
            let conditions = before.map(\.module.condition)
            declarations[key] = Sibling(
                module: naming.module.module,
                entry: naming.entry,
                declaring: before.first.map { ($0.module.module, $0.module.accessLevel) },
                conditions: conditions.contains(nil) || conditions.contains(own.condition)
                    ? [] : conditions.compactMap(\.self)
            )
        }
    }

    /// A module that could declare something.
    private struct Owner {
        var module: DeclaredTypes
        var entry: DeclaredTypes.Entry
        var position: Int

        /// By this the names and forms are chosen: of one that has the members, always, from its own headers, the first.
        var namingOrder: Order { Order([isIncomplete, isConditional, entry.isInScope ? 0 : 1, position]) }

        /// By this it is chosen who declares: others may have less access.
        var declaringOrder: Order {
            Order([isIncomplete, access, isConditional, entry.isInScope ? 0 : 1, position])
        }

        private var isConditional: Int { module.condition == nil ? 0 : 1 }
        private var access: Int { ModuleConfiguration.AccessLevel.allCases.firstIndex(of: module.accessLevel) ?? 0 }
        private var isIncomplete: Int {
            switch entry.kind {
            case .record(nil), .handle: entry.importedModule == nil ? 1 : -1
            default: entry.importedModule == nil ? 0 : -1
            }
        }
    }

    private struct Order: Comparable {
        private let keys: [Int]

        init(_ keys: [Int]) { self.keys = keys }

        static func < (a: Self, b: Self) -> Bool { a.keys.lexicographicallyPrecedes(b.keys) }
    }
}

/// The modules of a run, each with what it has to know of the others.
package struct ModuleFamily: Sendable {
    private let modules: [DeclaredTypes?]

    /// Looks at what each module declares by itself.
    ///
    /// - Parameter members: The modules that go into one target, on one of their targets; nil for one that is not for it.
    package init(_ members: [(configuration: ModuleConfiguration, interface: Interface)?]) {
        var modules: [DeclaredTypes?] = []
        // One module knows everything: it need not be looked at twice.
        let isAlone = members.count { $0 != nil } < 2
        for member in members {
            modules.append(
                member.flatMap { configuration, interface in
                    if isAlone { return nil }
                    let siblings = SiblingTypes(for: modules.count, among: modules)
                    // Comments take most of the time, and declare nothing.
                    let interface = interface.withoutComments
                    var assembly = ModuleAssembly(
                        interface,
                        configuration: configuration,
                        sharing: siblings,
                        isAsked: true
                    )
                    assembly.assemble()
                    return assembly.declared
                }
            )
        }
        self.modules = modules
    }

    /// What a module has to know of the others.
    package func siblings(of position: Int) -> SiblingTypes { SiblingTypes(for: position, among: modules) }
}
