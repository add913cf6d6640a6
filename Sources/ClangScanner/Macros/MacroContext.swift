// Licensed under Apache License v2.0. See LICENSE for details.

/// The text that macros need to be evaluated without the headers: the macros, enumerators, typedefs and functions that
/// they name. Reading a few lines is many times faster than reading the headers again.
final class MacroContext {
    /// A macro as the headers define it.
    struct Definition {
        /// What follows `#define`: name, parameters, body.
        var text: String
        /// The tokens after the name.
        var tokens: [MacroToken]
        var isFunctionLike: Bool
    }

    enum Lookup {
        case none
        /// Defined by clang itself or by its arguments: every parse has it.
        case predefined
        case definition(Definition)
        /// Perhaps not defined any more where the headers end, or defined here and not there.
        case uncertain
    }

    /// A declaration that stands for the headers' own one.
    struct Substitute {
        var text: String
        /// Whether its size is the real one's, and that of what it points to; a variable's is not.
        var hasRealSize: Bool
        /// Whether an expression with it may be an address.
        var mayBeAddress: Bool
    }

    /// What the headers have under a name.
    enum Declared {
        case substitute(Substitute)
        /// Nothing: the name means as little here as there.
        case nothing
        /// A declaration that no line can stand for.
        case other
    }

    /// What can be said of a macro without the headers.
    enum Coverage {
        /// What clang finds here it finds behind the headers too.
        case complete
        /// A value that clang finds is the right one; that it finds none says nothing.
        case incomplete
        /// It may have another value here.
        case needsHeaders
    }

    /// What a name, expanded, leads to.
    private struct Facts {
        var isProvided = true
        /// Whether the size of anything has a part in it: by `sizeof`, or in arithmetic with addresses.
        var asksForSize = false
        var hasUnrealSize = false
        var mayBeAddress = false
        /// Whether names are put together, and whether names become strings: of a name that is not known before, nothing tells
        /// that it is missing once it is a string.
        var pastes = false
        var stringifies = false

        /// Nothing can be said of it here.
        static let unknown = Facts(isProvided: false, asksForSize: true, hasUnrealSize: true)

        mutating func merge(_ other: Facts) {
            pastes = pastes || other.pastes
            stringifies = stringifies || other.stringifies
            isProvided = isProvided && other.isProvided
            asksForSize = asksForSize || other.asksForSize
            hasUnrealSize = hasUnrealSize || other.hasUnrealSize
            mayBeAddress = mayBeAddress || other.mayBeAddress
        }
    }

    private let lookUp: (String) -> Lookup
    private let declare: (String) -> Declared
    /// What is known about each name.
    private var known: [String: Facts] = [:]
    /// Macros whose bodies are being looked at: inside, their names are not expanded again.
    private var open: Set<String> = []
    /// Function-like macros.
    private var called: Set<String> = []
    private var declared: [String: Facts] = [:]
    private var declarations = ""
    private var definitions = ""

    var text: String { declarations + definitions }

    /// - Parameters:
    ///   - lookUp: finds a macro.
    ///   - declare: a declaration of a name that stands for the headers' own in any expression that is constant.
    init(lookUp: @escaping (String) -> Lookup, declare: @escaping (String) -> Declared) {
        self.lookUp = lookUp
        self.declare = declare
    }

    /// Adds a macro and what it names.
    func add(_ name: String) -> Coverage {
        let facts = facts(of: name)
        if facts.asksForSize && facts.hasUnrealSize || facts.pastes && facts.stringifies { return .needsHeaders }
        return facts.isProvided ? .complete : .incomplete
    }

    /// Whether the value of a macro that was added may be an address: there is a pointer's type in it.
    func mayBeAddress(_ name: String) -> Bool { known[name]?.mayBeAddress ?? true }

    // MARK: - Private

    private func facts(of name: String) -> Facts {
        if let known = known[name] { return known }
        let facts: Facts
        switch lookUp(name) {
        case .predefined: facts = Facts()
        case .uncertain: facts = .unknown
        case .definition(let definition):
            guard open.insert(name).inserted else { return declared(name) }
            facts = self.facts(of: definition)
            if definition.isFunctionLike { called.insert(name) }
            open.remove(name)
            definitions += "#define \(definition.text)\n"
        case .none:
            if Self.sizes.contains(name) {
                facts = Facts(asksForSize: true)
            } else if Self.tags.contains(name) {
                facts = .unknown
            } else {
                facts = Self.keywords.contains(name) ? Facts() : declared(name)
            }
        }
        known[name] = facts
        return facts
    }

    private func facts(of definition: Definition) -> Facts {
        var tokens = definition.tokens[...]
        var parameters: Set<String> = []
        if definition.isFunctionLike, let end = tokens.firstIndex(where: { $0.isPunctuator(")") }) {
            parameters.insert("__VA_ARGS__")
            for case .identifier(let name) in tokens[..<end] { parameters.insert(name) }
            tokens = tokens[end...].dropFirst()
        }
        var facts = Facts()
        var marks: [Int] = []
        for (index, token) in zip(tokens.indices, tokens) {
            switch token {
            case .identifier(let name):
                let isParameter = parameters.isEmpty ? name == "__VA_ARGS__" : parameters.contains(name)
                if isParameter { continue }
                facts.merge(self.facts(of: name))
                // Without a call it is the name of something else.
                if called.contains(name), index + 1 == tokens.endIndex || !tokens[index + 1].isPunctuator("(") {
                    facts.merge(declared(name))
                }
            case .punctuator(UInt8(ascii: "*")), .punctuator(UInt8(ascii: "&")): facts.mayBeAddress = true
            case .punctuator(UInt8(ascii: "+")), .punctuator(UInt8(ascii: "-")), .punctuator(UInt8(ascii: "[")),
                .punctuator(UInt8(ascii: ".")):
                facts.asksForSize = true
            case .pair(UInt8(ascii: "&"), _): facts.mayBeAddress = true
            case .pair(UInt8(ascii: "+"), _), .pair(UInt8(ascii: "-"), _): facts.asksForSize = true
            case .punctuator(UInt8(ascii: "#")): marks.append(index)
            default: break
            }
        }
        // Pasted names are not known before they are made.
        if zip(marks, marks.dropFirst()).contains(where: { $1 == $0 + 1 }) {
            facts.isProvided = false
            facts.pastes = true
        }
        if definition.isFunctionLike, marks.contains(where: { !marks.contains($0 - 1) && !marks.contains($0 + 1) }) {
            facts.stringifies = true
        }
        return facts
    }

    private func declared(_ name: String) -> Facts {
        if let facts = declared[name] { return facts }
        let facts: Facts
        switch declare(name) {
        case .substitute(let substitute):
            declarations += substitute.text + "\n"
            facts = Facts(hasUnrealSize: !substitute.hasRealSize, mayBeAddress: substitute.mayBeAddress)
        case .nothing: facts = Facts()
        case .other: facts = Facts(isProvided: false)
        }
        declared[name] = facts
        return facts
    }

    /// Words that ask for the size or the type of an expression.
    private static let sizes: Set<String> = [
        "sizeof", "_Alignof", "alignof", "__alignof", "__alignof__", "typeof", "__typeof", "__typeof__",
    ]
    /// Words behind which tags stand, or that tell types apart which may have one substitute.
    private static let tags: Set<String> = [
        "struct", "union", "enum", "_Generic", "__builtin_offsetof", "__builtin_types_compatible_p",
    ]
    private static let keywords: Set<String> = [
        "char", "short", "int", "long", "float", "double", "signed", "unsigned", "void", "const", "volatile", "_Bool",
        "__extension__", "__signed__", "__int128",
    ]
}
