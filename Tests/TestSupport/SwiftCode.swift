// Licensed under Apache License v2.0. See LICENSE for details.

/// What of a Swift source is code: neither comment nor literal. For tests that nothing gets out of those.
package enum SwiftCode {
    /// The code; each literal is left as its quotation marks, each comment as nothing. Interpolations are code.
    ///
    /// - Returns: nil where a literal or a comment does not end.
    package static func code(of source: String) -> String? {
        var reader = Reader(rest: Array(source.utf8)[...])
        guard reader.read(until: nil) else { return nil }
        return String(decoding: reader.code, as: UTF8.self)
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>
        var code: [UInt8] = []

        /// Reads code to a closing parenthesis or to the end.
        mutating func read(until end: UInt8?) -> Bool {
            var depth = 0
            while let byte = rest.first {
                if rest.starts(with: "//".utf8) {
                    rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
                } else if rest.starts(with: "/*".utf8) {
                    guard skipComment() else { return false }
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#"), let marks = literalStart() {
                    guard readLiteral(marks) else { return false }
                } else {
                    if byte == end, depth == 0 { return true }
                    if byte == UInt8(ascii: "(") { depth += 1 }
                    if byte == UInt8(ascii: ")") { depth -= 1 }
                    code.append(byte)
                    rest.removeFirst()
                }
            }
            return end == nil
        }

        /// Comments of this kind nest in Swift.
        private mutating func skipComment() -> Bool {
            var depth = 0
            repeat {
                if rest.starts(with: "/*".utf8) {
                    depth += 1
                    rest.removeFirst(2)
                } else if rest.starts(with: "*/".utf8) {
                    depth -= 1
                    rest.removeFirst(2)
                } else if rest.popFirst() == nil {
                    return false
                }
            } while depth > 0
            return true
        }

        /// How a literal that starts here is delimited; nil when none does.
        private func literalStart() -> (pounds: Int, quotes: Int)? {
            let pounds = rest.prefix { $0 == UInt8(ascii: "#") }.count
            let quotes = rest.dropFirst(pounds).prefix { $0 == UInt8(ascii: "\"") }.count
            return quotes == 0 ? nil : (pounds, quotes >= 3 ? 3 : 1)
        }

        private mutating func readLiteral(_ marks: (pounds: Int, quotes: Int)) -> Bool {
            let pounds = [UInt8](repeating: UInt8(ascii: "#"), count: marks.pounds)
            let end = [UInt8](repeating: UInt8(ascii: "\""), count: marks.quotes) + pounds
            let escape = [UInt8(ascii: "\\")] + pounds
            code += end
            rest.removeFirst(marks.pounds + marks.quotes)
            while let byte = rest.first {
                if rest.starts(with: end) {
                    rest.removeFirst(end.count)
                    return true
                }
                if rest.starts(with: escape) {
                    rest.removeFirst(escape.count)
                    if rest.first == UInt8(ascii: "(") {
                        rest.removeFirst()
                        code += "\\(".utf8
                        guard read(until: UInt8(ascii: ")")) else { return false }
                    }
                    // What is escaped, or the parenthesis.
                } else if marks.quotes == 1, byte == 0x0A || byte == 0x0D {
                    return false
                }
                _ = rest.popFirst()
            }
            return false
        }
    }
}
