// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

extension DefinitionsDiff {
    mutating func compareEnumerations() {
        compare(old.enums, new.enums) { name, enumeration in
            DefinitionsChange(.enumeration, name, .added, .compatible, new: enumeration.text)
        } removed: { name, enumeration in
            DefinitionsChange(.enumeration, name, .removed, .source, old: enumeration.text)
        } both: { diff, name, a, b in
            if let difference = diff.types.difference(a.type, b.type) {
                let details = difference.reason.map { [$0] } ?? []
                diff.add(.init(.enumeration, name, .changed, difference.impact, old: a.type, new: b.type, details))
            }
            diff.compareEnumerators(of: name, a, b)
        }
    }

    private mutating func compareEnumerators(of name: String, _ a: EnumDefinition, _ b: EnumDefinition) {
        compare(a.values, b.values) { enumerator, value in
            // Enumerations are open: a program that does not know the value can still hold it.
            DefinitionsChange(.enumerator, "\(name).\(enumerator)", .added, .compatible, new: value.text)
        } removed: { enumerator, value in
            DefinitionsChange(.enumerator, "\(name).\(enumerator)", .removed, .source, old: value.text)
        } both: { diff, enumerator, x, y in
            guard x.text != y.text else { return }
            let full = "\(name).\(enumerator)"
            diff.add(.init(.enumerator, full, .changed, .binary, old: x.text, new: y.text, [Self.builtIn]))
        }
    }

    mutating func compareConstants() {
        compare(old.constants, new.constants) { name, constant in
            DefinitionsChange(.constant, name, .added, .compatible, new: constant.value.text)
        } removed: { name, constant in
            DefinitionsChange(.constant, name, .removed, .source, old: constant.value.text)
        } both: { diff, name, a, b in
            if a.value.text != b.value.text {
                let isVersion = Self.isVersion(name)
                diff.add(
                    .init(
                        .constant,
                        name,
                        .changed,
                        isVersion ? .compatible : .binary,
                        old: a.value.text,
                        new: b.value.text,
                        [isVersion ? "the header's own version" : Self.builtIn]
                    )
                )
            } else if let difference = diff.types.difference(a.type, b.type) {
                diff.add(
                    .init(.constant, name, .changed, min(difference.impact, .source), old: a.type, new: b.type)
                )
            }
        }
    }

    mutating func compareVariables() {
        compare(old.variables, new.variables) { name, variable in
            DefinitionsChange(.variable, name, .added, .compatible, new: variable.text)
        } removed: { name, variable in
            DefinitionsChange(.variable, name, .removed, .binary, old: variable.text)
        } both: { diff, name, a, b in
            var impact: DefinitionsChange.Impact?
            var details: [String] = []
            func note(_ found: DefinitionsChange.Impact, _ detail: String) {
                impact = max(impact ?? found, found)
                details.append(detail)
            }
            let found = diff.types.difference(
                a.type,
                b.type,
                spellings: (diff.old.c?.variables[name], diff.new.c?.variables[name]),
                at: .memory
            )
            if let difference = found {
                note(difference.impact, difference.detail)
            }
            if let change = diff.nullabilityChange(of: name) { note(change.impact, change.detail) }
            if a.count != b.count {
                // An array without a size counts as 0: nothing was promised, or nothing is any more.
                let isGrown = (a.count ?? 1) < (b.count ?? 1) && a.count != nil
                note(isGrown ? .compatible : .binary, "its number of elements changed")
            }
            if (a.readOnly ?? false) != (b.readOnly ?? false) {
                let isReadOnly = b.readOnly ?? false
                note(
                    isReadOnly ? .binary : .compatible,
                    isReadOnly ? "it may not be written any more" : "it may be written"
                )
            }
            guard let impact else { return }
            diff.add(.init(.variable, name, .changed, impact, old: a.text, new: b.text, details))
        }
    }

    private static let builtIn = "a program that is built has the old value in it"

    /// Whether a constant only says which version the header is of, and so changes with each: `Z_VERNUM`,
    /// `SQLITE_VERSION_NUMBER`, `SQLITE_SOURCE_ID`.
    static func isVersion(_ name: String) -> Bool {
        let words: Set<Substring> = [
            "VERSION", "VERNUM", "SUBVERSION", "SUBMINOR", "MAJOR", "MINOR", "MICRO", "PATCH", "PATCHLEVEL", "REVISION",
            "RELEASE", "VER",
        ]
        let name = name.uppercased()
        return name.hasSuffix("SOURCE_ID") || name.split(separator: "_").contains { words.contains($0) }
    }
}

extension ConstantDefinition.Value {
    var text: String {
        switch self {
        case .signed(let value): "\(value)"
        case .unsigned(let value): "\(value)"
        case .floating(let value): "\(value)"
        case .string(let value): "\"\(value)\""
        }
    }
}

extension EnumDefinition {
    var text: String { "\(type), \(values.count) values" }
}

extension VariableDefinition {
    var text: String {
        "\(readOnly ?? false ? "const " : "")\(type)\(count.map { "[\($0)]" } ?? "")"
    }
}
