// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

/// A function as it is written in a shell: `cos(f64)f64`, `printf(string, ...) i32`, `div(i32, i32){i32, i32}`.
package struct SignatureText: Hashable, Sendable {
    /// A type with what its values look like.
    struct Part: Hashable, Sendable {
        var type: FFIType
        var shape: ValueShape
    }

    package var name: String
    var parameters: [Part] = []
    var result = Part(type: .void, shape: .scalar(.void))
    var isVariadic = false

    /// Reads a signature.
    ///
    /// - Throws: With the place where it goes wrong and what is expected there.
    package init(_ text: String) throws(ShellCallError) {
        var reader = Reader(text: text)
        name = reader.name()
        guard !name.isEmpty, reader.take("(") else {
            throw reader.fault("expected a name and its parameter types, as in 'cos(f64)f64'")
        }
        if !reader.take(")") {
            repeat {
                if reader.take("...") {
                    isVariadic = true
                    break
                }
                let part = try reader.part()
                if part.type == .void { throw reader.fault("void is no parameter; leave the list empty: '\(name)()'") }
                parameters.append(part)
            } while reader.take(",")
            guard reader.take(")") else {
                throw reader.fault(isVariadic ? "'...' comes last: expected ')'" : "expected ',' or ')'")
            }
        }
        _ = reader.take("->")
        if !reader.isAtEnd { result = try reader.part() }
        guard reader.isAtEnd else { throw reader.fault("expected nothing behind the result's type") }
    }

    private struct Reader {
        private let text: String
        private var rest: Substring

        init(text: String) {
            self.text = text
            rest = text[...]
            skipSpaces()
        }

        var isAtEnd: Bool { rest.isEmpty }

        private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

        mutating func take(_ token: String) -> Bool {
            guard rest.hasPrefix(token) else { return false }
            rest = rest.dropFirst(token.count)
            skipSpaces()
            return true
        }

        mutating func name() -> String {
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" || $0 == "." }
            rest = rest.dropFirst(name.count)
            skipSpaces()
            return String(name)
        }

        mutating func part(depth: Int = 0) throws(ShellCallError) -> Part {
            if take("{") { return try record(depth: depth) }
            let word = String(rest.prefix { $0.isLetter || $0.isNumber })
            if let type = FFIType.beyondVocabulary[word], let shape = ValueShape(beyondVocabulary: word) {
                rest = rest.dropFirst(word.count)
                skipSpaces()
                return Part(type: type, shape: shape)
            }
            do {
                let type = try FFIType(word)
                rest = rest.dropFirst(word.count)
                skipSpaces()
                return Part(type: type, shape: .scalar(type))
            } catch {
                throw fault(word.isEmpty ? "expected a type such as i32, f64 or string" : error.message)
            }
        }

        /// The members of a record, laid out as C does.
        private mutating func record(depth: Int) throws(ShellCallError) -> Part {
            guard depth < 16 else { throw fault("records are nested too deeply") }
            var members: [Part] = []
            repeat { members.append(try part(depth: depth + 1)) } while take(",") || take(";")
            guard take("}") else { throw fault("expected ',' or '}'") }
            let type: FFIType
            do { type = try FFIType.record(members.map(\.type)) } catch { throw fault(error.message) }
            var fields: [RecordShape.Field] = []
            var offset = 0
            for (index, member) in members.enumerated() {
                let alignment = member.shape.alignment
                offset = (offset + alignment - 1) / alignment * alignment
                fields.append(RecordShape.Field(name: "\(index)", shape: member.shape, offset: offset))
                offset += member.shape.size
            }
            let shape = RecordShape(name: type.name, size: type.size, alignment: type.alignment, fields: fields)
            return Part(type: type, shape: .record(shape))
        }

        func fault(_ message: String) -> ShellCallError {
            let column = text.count - rest.count + 1
            return ShellCallError("signature '\(text)', column \(column): \(message)")
        }
    }
}
