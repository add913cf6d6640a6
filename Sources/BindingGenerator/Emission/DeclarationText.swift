// Licensed under Apache License v2.0. See LICENSE for details.

import Mustache

/// A declaration that lays itself out, as the template of its name would: a module has thousands of them, and a template's
/// look-ups by name are most of what a run costs.
protocol DeclarationEntry: MustacheParent, Sendable {
    var conditions: ConditionLines { get }
    /// Appends the lines, from the empty one before the declaration on.
    func write(to text: inout SourceText)
}

extension SourceText {
    /// The declarations of a list with the conditions around them.
    ///
    /// - Parameter body: Writes one.
    mutating func list<Entry: DeclarationEntry>(
        _ entries: [Entry],
        _ body: (Entry, inout SourceText) -> Void = { $0.write(to: &$1) }
    ) {
        for index in entries.indices {
            for condition in entries[index].conditions.opening { line("\n" + condition) }
            body(entries[index], &self)
            for condition in entries[index].conditions.closing { line("\n" + condition) }
        }
    }
}

extension TypeEntry: DeclarationEntry {
    func write(to text: inout SourceText) {
        text.line("")
        text.append(documentation)
        text.line("\(access)enum \(name) {}")
    }
}

extension AliasEntry: DeclarationEntry {
    func write(to text: inout SourceText) {
        text.line("")
        text.append(documentation)
        text.line("\(access)typealias \(name) = \(type)")
    }
}

extension EnumerationEntry: DeclarationEntry {
    func write(to text: inout SourceText) {
        text.line("")
        text.append(documentation)
        if isFrozen { writeCases(to: &text) } else { writeStruct(to: &text) }
        for member in members {
            text.line("")
            member.writeProperty(to: &text, modifier: "static ", indentation: "    ")
        }
        text.line("}")
    }

    private func writeStruct(to text: inout SourceText) {
        let base = isOptionSet ? "OptionSet" : "RawRepresentable"
        text.line(
            "\(access)struct \(name): \(base), Hashable, Sendable, BitwiseCopyable, ForeignValue, CVariadic {"
        )
        text.rawValue(of: rawType, access: access, inlinable: inlinable, isUnlabelledToo: hasUnlabelledInitializer)
    }

    private func writeCases(to text: inout SourceText) {
        text.line("\(access)enum \(name): \(rawType), Hashable, Sendable, BitwiseCopyable, CVariadic {")
        for entry in cases {
            if !entry.documentation.isEmpty { text.line("") }
            text.append(entry.documentation, indentation: "    ")
            text.lines(entry.attributes, indentation: "    ")
            text.line("    case \(entry.name) = \(entry.value)")
        }
        text.append(
            #"""

                /// The case for a value that a C function gave; one that the header does not name stops the program.
                \#(access)init(rawValue: \#(rawType), from function: StaticString) {
                    guard let value = Self(rawValue: rawValue) else {
                        fatalError("\(function) gave \(rawValue), which is no case of \#(name); an enum of the style 'open' would hold it")
                    }
                    self = value
                }

            """#
        )
    }
}

extension NewtypeEntry: DeclarationEntry {
    func write(to text: inout SourceText) {
        text.line("")
        text.append(documentation)
        let conformances = "\(isSendable ? "Sendable, " : "")BitwiseCopyable, ForeignValue, CVariadic"
        text.line("\(access)struct \(name): RawRepresentable, Hashable, \(conformances) {")
        text.rawValue(of: rawType, access: access, inlinable: inlinable, isUnlabelledToo: hasUnlabelledInitializer)
        text.line("}")
    }
}

extension SourceText {
    /// The raw value of a struct that stands for a C number or pointer, and its initialisers.
    fileprivate mutating func rawValue(of type: String, access: String, inlinable: String, isUnlabelledToo: Bool) {
        line("    \(access)var rawValue: \(type)")
        line("\n    \(inlinable)\(access)init(rawValue: \(type)) { self.rawValue = rawValue }")
        if isUnlabelledToo {
            line("\n    \(inlinable)\(access)init(_ rawValue: \(type)) { self.rawValue = rawValue }")
        }
    }
}

extension ConstantEntry: DeclarationEntry {
    func write(to text: inout SourceText) {
        if !documentation.isEmpty { text.line("") }
        writeProperty(to: &text)
    }

    fileprivate func writeProperty(to text: inout SourceText, modifier: String = "", indentation: String = "") {
        text.append(documentation, indentation: indentation)
        text.lines(attributes, indentation: indentation)
        text.append(indentation)
        text.append(inlinable)
        text.append(access)
        text.append(modifier)
        text.append("var ")
        text.append(name)
        text.append(": ")
        text.append(type)
        text.append(" { ")
        text.append(value)
        text.line(" }")
    }
}

extension RecordEntry: DeclarationEntry {
    func write(to text: inout SourceText) {
        text.line("")
        text.append(documentation)
        text.line("\(access)struct \(name): \(conformances) {")
        text.append(body, indentation: "    ")
        text.line("}")
        if !trailing.isEmpty { text.line("") }
        text.append(trailing)
    }
}

extension CodeEntry: DeclarationEntry {
    func write(to text: inout SourceText) { write(to: &text, indentation: "") }

    /// Writes it as a member, or as a global function without indentation.
    func write(to text: inout SourceText, indentation: String) {
        text.line("")
        text.append(documentation, indentation: indentation)
        text.append(declaration, indentation: indentation)
        text.append(body, indentation: indentation + "    ")
        text.line(indentation + "}")
    }
}
