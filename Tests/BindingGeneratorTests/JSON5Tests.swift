// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import BindingGenerator

@Suite("JSON5, as configurations are written")
struct JSON5Tests {
    @Test(
        "Texts, with whatever is escaped in them",
        arguments: [
            ("'a\"b'", "a\"b"), ("\"a'b\"", "a'b"), (#"'\'\"\\\/\q'"#, "'\"\\/q"),
            (#"'\b\f\n\r\t\v\0'"#, "\u{8}\u{C}\n\r\t\u{B}\0"), (#"'\x41\u0042\u00e9'"#, "ABé"),
            (#"'\ud83d\ude00'"#, "😀"), ("'a\\\nb\\\r\nc'", "abc"), ("'é😀'", "é😀"), ("''", ""),
        ]
    )
    func texts(source: String, text: String) throws {
        guard case .text(let value) = try JSON5Document(source).root.value else {
            Issue.record("\(source) is no text")
            return
        }
        #expect(value == text)
    }

    @Test(
        "Numbers, and which of them are whole",
        arguments: [
            ("0", 0), ("-1", -1), ("+7", 7), ("0x1F", 31), ("-0X10", -16), ("1e3", 1000), ("5.", 5), ("2.0", 2),
            (".5", nil),
            ("1.5", nil), ("1e99", nil), ("Infinity", nil), ("-Infinity", nil), ("NaN", nil),
            ("9223372036854775807", .max), ("9223372036854775808", nil), ("-0", 0), ("25e-1", nil), ("50e-1", 5),
        ] as [(String, Int?)]
    )
    func numbers(source: String, whole: Int?) throws {
        guard case .number(let text, let value) = try JSON5Document(source).root.value else {
            Issue.record("\(source) is no number")
            return
        }
        #expect(text == source)
        #expect(value == whole)
    }

    @Test(
        "What is no JSON5, and where",
        arguments: [
            ("01", "'01' is no number", 1, 1), ("1.2.3", "'1.2.3' is no number", 1, 1), ("-", "'-' is no number", 1, 1),
            (".", "'.' is no number", 1, 1), ("0x", "'0x' is no number", 1, 1), ("1_000", "'1_000' is no number", 1, 1),
            ("yes", "'yes' is no value; put text in quotation marks", 1, 1),
            ("[\n 'a\\x4'", "2 hexadecimal digits have to follow here", 2, 4),
            ("'\\ud800'", "this is half of a character", 1, 2),
            ("'\\ud800\\u0041'", "this is half of a character", 1, 2),
            ("'\\u12'", "4 hexadecimal digits have to follow here", 1, 2),
            ("{ a: 1, 'a': 2 }", "'a' stands here a second time; only one of them can count", 1, 9),
            ("{ a: 1, '\\x61': 2 }", "'a' stands here a second time; only one of them can count", 1, 9),
            ("'a", "the text that starts here does not end on its line", 1, 1),
            ("[1,,2]", "expected a value, found ','", 1, 4),
            ("{ a: }", "expected a value, found '}'", 1, 6), ("{,}", "expected a key or '}', found ','", 1, 2),
            (String(repeating: "[", count: 600), "nested more than 512 deep", 1, 513),
        ]
    )
    func problems(source: String, message: String, line: Int, column: Int) throws {
        let problem = try #require(throws: JSON5Problem.self) { try JSON5Document(source) }
        #expect(problem.message == message)
        #expect(problem.place == JSON5Place(line: line, column: column))
    }

    @Test("Comments, a byte order mark and spaces of all kinds stand between values")
    func space() throws {
        let source = "\u{FEFF}/* a */ { // b\n\u{A0}a\u{20}:\t[1 /*,*/,\r\n2,],\u{2028} $b: null, }\n// end"
        guard case .object(let members) = try JSON5Document(source).root.value else {
            Issue.record("no object")
            return
        }
        #expect(members.map(\.key) == ["a", "$b"])
    }
}
