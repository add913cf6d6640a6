// Licensed under Apache License v2.0. See LICENSE for details.

import FFIDefinitions

extension DefinitionsDiff {
    mutating func compareRecords() {
        compare(old.extended.types, new.extended.types) { name, record in
            DefinitionsChange(.record, name, .added, .compatible, new: record.text)
        } removed: { name, record in
            DefinitionsChange(.record, name, .removed, .source, old: record.text)
        } both: { diff, name, a, b in
            diff.compareRecord(name, a, b)
        }
    }

    private mutating func compareRecord(_ name: String, _ a: RecordDefinition, _ b: RecordDefinition) {
        guard let oldSize = a.size, let newSize = b.size else {
            if (a.size == nil) != (b.size == nil) {
                let (impact, detail): (DefinitionsChange.Impact, String) =
                    b.size == nil ? (.source, "its members are gone") : (.compatible, "it has members now")
                add(.init(.record, name, .changed, impact, old: a.text, new: b.text, [detail]))
            }
            return
        }
        var details: [String] = []
        if a.kind != b.kind { details.append("it was a \(a.kind)") }
        if newSize > oldSize { details.append("it grew: memory that a built program allocates is too small") }
        if newSize < oldSize { details.append("it shrank") }
        if a.alignment != b.alignment { details.append("its alignment changed") }
        if !details.isEmpty {
            add(.init(.record, name, .changed, .binary, old: a.text, new: b.text, details))
        }
        compareFields(of: name, a, b)
    }

    /// Whether a function takes or gives a record, or one that holds it, by value. What fits into two registers travels in those
    /// that all its members decide on; a larger one lies in memory.
    private func isPassedByValue(_ record: String) -> Bool {
        var holders: Set<String> = [record]
        var isGrowing = true
        while isGrowing {
            let more = old.extended.types.filter { name, other in
                !holders.contains(name) && other.fields.contains { holders.contains($0.type) }
            }
            isGrowing = !more.isEmpty
            holders.formUnion(more.keys)
        }
        return old.extended.functions.values.contains { function in
            holders.contains(function.result) || function.arguments.contains(where: holders.contains)
        }
    }

    private mutating func compareFields(of record: String, _ a: RecordDefinition, _ b: RecordDefinition) {
        let named = { (fields: [FieldDefinition]) in
            Dictionary(fields.filter { !$0.name.isEmpty }.map { ($0.name, $0) }) { first, _ in first }
        }
        let (before, after) = (named(a.fields), named(b.fields))
        var renamed: Set<String> = []
        for field in a.fields where !field.name.isEmpty && after[field.name] == nil {
            // The same thing at the same place under a name that is new.
            let successor = b.fields.first {
                before[$0.name] == nil && $0.offset == field.offset && $0.bits == field.bits && $0.count == field.count
                    && types.difference(field.type, $0.type) == nil && !$0.name.isEmpty
                    && old.c?.fields[record]?[field.name] == new.c?.fields[record]?[$0.name]
            }
            let name = "\(record).\(field.name)"
            if let successor {
                renamed.insert(successor.name)
                add(
                    .init(
                        .field,
                        name,
                        .changed,
                        .source,
                        old: field.name,
                        new: successor.name,
                        ["another name at the same place"]
                    )
                )
            } else {
                add(.init(.field, name, .removed, .source, old: field.text))
            }
        }
        for field in b.fields where !field.name.isEmpty && !renamed.contains(field.name) {
            let name = "\(record).\(field.name)"
            guard let former = before[field.name] else {
                if (a.size ?? 0) <= 16, isPassedByValue(record) {
                    let detail = "the record is passed by value, in other registers perhaps"
                    add(.init(.field, name, .added, .binary, new: field.text, [detail]))
                } else {
                    add(.init(.field, name, .added, .compatible, new: field.text))
                }
                continue
            }
            var impact: DefinitionsChange.Impact?
            var details: [String] = []
            if former.offset != field.offset || former.bits != field.bits {
                impact = .binary
                details.append("it moved")
            }
            if former.count != field.count {
                impact = .binary
                details.append("its number of elements changed")
            }
            let found = types.difference(
                former.type,
                field.type,
                spellings: (old.c?.fields[record]?[field.name], new.c?.fields[record]?[field.name]),
                at: .memory
            )
            if let difference = found {
                impact = max(impact ?? difference.impact, difference.impact)
                details.append(difference.detail)
            }
            if let change = nullabilityChange(of: field.name, in: record) {
                impact = max(impact ?? change.impact, change.impact)
                details.append(change.detail)
            }
            guard let impact else { continue }
            add(.init(.field, name, .changed, impact, old: former.text, new: field.text, details))
        }
    }
}

extension RecordDefinition {
    var text: String {
        guard let size, let alignment else { return "\(kind) without members" }
        return "\(kind) of \(size) bytes, alignment \(alignment)"
    }
}

extension FieldDefinition {
    var text: String {
        let array = count.map { "[\($0)]" } ?? ""
        if let bits, bits.count == 2 { return "\(type) at \(offset), \(bits[1]) bits from bit \(bits[0])" }
        return "\(type)\(array) at \(offset)"
    }
}
