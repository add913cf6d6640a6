// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Writes the body of a Swift struct for a record.
struct RecordEmitter: Sendable {
    let configuration: ModuleConfiguration

    /// The most members an initialiser takes one by one: beyond, the compiler's time grows with the cube of their number
    /// (400 took three seconds, 200 a tenth of that).
    private static let widestInitializer = 200
    /// The most members that are initialised at once; more are set one by one in a record of zeros, which takes the compiler
    /// half the time from there on.
    private static let widestPlainInitializer = 50

    private var access: String {
        configuration.accessLevel == .internal ? "" : configuration.accessLevel.rawValue + " "
    }
    private var inlinable: String { configuration.accessLevel == .internal ? "" : "@inlinable " }
    private var usable: String { configuration.accessLevel == .internal ? "" : "@usableFromInline " }

    /// - Parameters:
    ///   - mapped: The record's layout in Swift.
    ///   - encoding: Its description for libffi; nil where it cannot be passed by value.
    func entry(for record: Record, mapped: MappedRecord, encoding: String?) -> RecordEntry {
        RecordEntry(
            documentation: DocumentationComment.lines(record.info),
            access: access,
            name: mapped.name,
            conformances: encoding == nil ? "BitwiseCopyable" : "BitwiseCopyable, ForeignValue",
            body: .written { text in
                switch mapped.storage {
                case .properties(let properties): writeStored(mapped, properties, to: &text)
                case .bytes(let unit, let count):
                    text.lines(bytesBody(mapped, unit: unit, count: count, kind: record.kind))
                }
                if let encoding {
                    text.endLine()
                    text.line("\(inlinable)\(access)static var foreignEncoding: String { \"\(encoding)\" }")
                }
            },
            trailing: SourceText(lines: trailingLines(mapped))
        )
    }

    // MARK: - Stored properties

    private func writeStored(
        _ mapped: MappedRecord,
        _ properties: [MappedRecord.Property],
        to text: inout SourceText
    ) {
        let (access, style) = (access, configuration.style)
        var members: [Int] = []
        var assignments = SourceText()
        for (position, property) in properties.enumerated() {
            switch property {
            case .member(let index):
                let member = mapped.members[index]
                text.append(DocumentationComment.lines(member.comment))
                text.append(access)
                text.append("var ")
                text.append(member.name)
                text.append(": ")
                member.type.appendDeclared(in: style, to: &text)
                text.endLine()
                assignments.append("    self.")
                assignments.append(member.name)
                assignments.append(" = ")
                assignments.line(member.name)
                members.append(index)
            case .padding(let bytes):
                let name = "_padding\(position)"
                text.line("\(usable)var \(name): UInt\(bytes * 8)")
                assignments.line("    \(name) = 0")
            }
        }
        text.line("\n/// All bytes zero.")
        text.line("\(inlinable)\(access)init() { self = RecordBytes.zero() }")
        guard members.count <= Self.widestInitializer else { return }
        text.endLine()
        let head = text.count
        text.append(inlinable)
        text.append(access)
        text.append("init(")
        text.endLine(from: head, withList: members.count, ") {", indentation: 4) { index, text in
            let member = mapped.members[members[index]]
            text.append(member.name)
            text.append(": ")
            member.type.appendDeclared(in: style, to: &text)
        }
        if members.count > Self.widestPlainInitializer { text.line("    self.init()") }
        text.append(assignments)
        text.line("}")
    }

    private func parameter(_ member: MappedRecord.Member) -> String {
        "\(member.name): \(member.type.declared(in: configuration.style))"
    }

    // MARK: - Bytes

    private func bytesBody(_ mapped: MappedRecord, unit: Int, count: Int, kind: Record.Kind) -> [String] {
        var lines = [
            "\(usable)var _storage: InlineArray<\(count), UInt\(unit * 8)>", "", "/// All bytes zero.",
            "\(inlinable)\(access)init() { self = RecordBytes.zero() }",
        ]
        if configuration.style == .dropIn { lines += initializers(mapped, kind) }
        for member in mapped.members {
            lines.append("")
            lines += DocumentationComment.lines(member.comment).lines
            let (getter, setter) = accessors(member)
            lines.append("\(access)var \(member.name): \(member.type.declared(in: configuration.style)) {")
            lines.append("    \(inlinable)get { \(getter) }")
            lines.append("    \(inlinable)set { \(setter) }")
            lines.append("}")
        }
        return lines
    }

    /// What an import has: an initialiser of all members, one of each for a union.
    private func initializers(_ mapped: MappedRecord, _ kind: Record.Kind) -> [String] {
        guard mapped.members.count <= Self.widestInitializer else { return [] }
        let groups: [[MappedRecord.Member]] = kind == .union ? mapped.members.map { [$0] } : [mapped.members]
        var lines: [String] = []
        for members in groups where !members.isEmpty {
            lines.append("")
            let parameters = members.map { parameter($0) }
            lines += CodeLayout.list("\(inlinable)\(access)init(", parameters, ") {", indentation: 4)
            lines.append("    self.init()")
            for member in members { lines.append("    self.\(member.name) = \(member.name)") }
            lines.append("}")
        }
        return lines
    }

    private func accessors(_ member: MappedRecord.Member) -> (getter: String, setter: String) {
        let type = member.type.swift
        guard let bits = member.bits else {
            return (
                "RecordBytes.load(at: \(member.offset), from: _storage)",
                "RecordBytes.store(newValue, at: \(member.offset), in: &_storage)"
            )
        }
        let range = "first: \(bits.lowerBound), width: \(bits.count)"
        let load = "RecordBytes.\(member.isSigned ? "signedBits" : "bits")(\(range), from: _storage)"
        func store(_ value: String) -> String {
            "RecordBytes.storeBits(UInt64(truncatingIfNeeded: \(value)), \(range), in: &_storage)"
        }
        switch member.type.bridge {
        case .rawValue: return ("\(type)(rawValue: .init(truncatingIfNeeded: \(load)))", store("newValue.rawValue"))
        case _ where member.type.encoding == "b": return ("\(load) != 0", store("newValue ? 1 : 0"))
        default: return ("\(type)(truncatingIfNeeded: \(load))", store("newValue"))
        }
    }

    // MARK: - Trailing arrays

    /// Extensions of the pointers to a record that reach the arrays behind it: a value of the record does not have them.
    private func trailingLines(_ mapped: MappedRecord) -> [String] {
        guard !mapped.trailing.isEmpty else { return [] }
        var lines: [String] = []
        for prefix in ["UnsafeMutable", "Unsafe"] {
            if !lines.isEmpty { lines.append("") }
            lines.append("extension \(prefix)Pointer where Pointee == \(mapped.name) {")
            for (position, array) in mapped.trailing.enumerated() {
                if position > 0 { lines.append("") }
                lines += accessor(array, prefix: prefix)
                if prefix == "UnsafeMutable", array.isLast, let stride = array.stride {
                    lines += [""] + allocation(array, of: mapped.name, stride: stride)
                }
            }
            lines.append("}")
        }
        return lines
    }

    private func accessor(_ array: MappedRecord.TrailingArray, prefix: String) -> [String] {
        let type = array.element.map { "\(prefix)Pointer<\($0)>" } ?? "\(prefix)RawPointer"
        let note = array.element == nil ? " They may be misaligned." : ""
        var comment = DocumentationComment.lines(array.comment).lines
        if !comment.isEmpty { comment.append("///") }
        comment.append(
            "/// The first element of `\(array.cName)`, behind the record in memory. C does not say how many there are.\(note)"
        )
        return comment.map { "    " + $0 } + [
            "    \(inlinable)\(access)var \(array.name): \(type) { RecordBytes.trailing(self, at: \(array.offset)) }"
        ]
    }

    private func allocation(_ array: MappedRecord.TrailingArray, of name: String, stride: Int) -> [String] {
        [
            "/// Allocates a record, all bytes zero, with room for elements of `\(array.cName)`.",
            "///",
            "/// - Parameter count: The number of elements.",
            "/// - Returns: The record. It is the caller's: free it with `deallocate()`, not with C's `free`.",
            "\(inlinable)\(access)static func allocate(\(array.name) count: Int) -> UnsafeMutablePointer<\(name)> {",
            "    RecordBytes.allocate(\(array.offset), elements: count, ofBytes: \(stride))",
            "}",
        ].map { "    " + $0 }
    }
}
