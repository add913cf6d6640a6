// Licensed under Apache License v2.0. See LICENSE for details.

import Mustache

/// A built-in template of a file, ready to be laid out.
///
/// Each of its lines is a tag that opens or closes a section or names another template, or text with values in it. To have Mustache
/// read them, as it reads what users give, costs more than all else that is done for a small header. Both lay out the same
/// text.
struct LineTemplate: Sendable {
    private enum Line {
        case text([Piece])
        case section(String, isInverted: Bool, [Line])
        case template(String)
    }

    private enum Piece {
        case text(String)
        case value(String)
    }

    private let lines: [Line]

    init(_ text: String) {
        var reader = Reader(lines: text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false))
        lines = reader.section()
    }

    /// Lays out a model.
    ///
    /// - Parameters:
    ///   - model: What the names in the template stand for.
    ///   - templates: The other templates, by their names.
    ///   - text: Takes the lines.
    func write(_ model: any MustacheParent, _ templates: [String: LineTemplate], to text: inout SourceText) {
        Self.write(lines, [model], nil, templates, to: &text)
    }

    /// - Parameters:
    ///   - scopes: What has values, the innermost one last.
    ///   - item: The line of a list that `.` stands for.
    private static func write(
        _ lines: [Line],
        _ scopes: [any MustacheParent],
        _ item: String?,
        _ templates: [String: LineTemplate],
        to text: inout SourceText
    ) {
        func value(_ name: String) -> Any? {
            for scope in scopes.reversed() {
                if let value = scope.child(named: name) { return value }
            }
            return nil
        }
        for line in lines {
            switch line {
            case .text(let pieces):
                for piece in pieces {
                    switch piece {
                    case .text(let part): text.append(part)
                    case .value("."): text.append(item ?? "")
                    case .value(let name): text.append(anything: value(name))
                    }
                }
                text.endLine()
            case .template(let name):
                if let template = templates[name] { write(template.lines, scopes, item, templates, to: &text) }
            case .section(let name, let isInverted, let lines):
                switch value(name) {
                case let isTrue as Bool:
                    if isTrue != isInverted { write(lines, scopes, item, templates, to: &text) }
                case let items as [String]:
                    for item in isInverted ? [] : items { write(lines, scopes, item, templates, to: &text) }
                case let tables as [TableEntry]:
                    for table in isInverted ? [] : tables { write(lines, scopes + [table], item, templates, to: &text) }
                default:
                    if isInverted { write(lines, scopes, item, templates, to: &text) }
                }
            }
        }
    }

    /// Reads the lines of a template.
    private struct Reader {
        let lines: [Substring.UTF8View]
        private var next = 0

        init(lines: [Substring.UTF8View]) {
            // The first says of what kind the text is, and behind the last line's end there is none.
            self.lines = Array(lines.dropFirst().dropLast(lines.last?.isEmpty == true ? 1 : 0))
        }

        /// The lines up to the end of the section that they are in.
        mutating func section() -> [Line] {
            var section: [Line] = []
            while next < lines.count {
                let line = lines[next]
                next += 1
                guard let tag = Self.tag(line) else {
                    section.append(.text(Self.pieces(line)))
                    continue
                }
                let name = String(tag.name)
                switch tag.mark {
                case UInt8(ascii: "/"): return section
                case UInt8(ascii: ">"): section.append(.template(name))
                default:
                    section.append(.section(name, isInverted: tag.mark == UInt8(ascii: "^"), self.section()))
                }
            }
            return section
        }

        /// The mark and the name of a line that is one tag for more than a value.
        private static func tag(_ line: Substring.UTF8View) -> (mark: UInt8, name: Substring)? {
            guard line.starts(with: "{{".utf8), let mark = line.dropFirst(2).first, "#^/>".utf8.contains(mark) else {
                return nil
            }
            return (mark, Substring(line.dropFirst(3).dropLast(2).drop { $0 == UInt8(ascii: " ") }))
        }

        private static func pieces(_ line: Substring.UTF8View) -> [Piece] {
            var pieces: [Piece] = []
            var rest = line
            while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
                let mark = rest[open...].dropFirst(2)
                guard rest[open...].starts(with: "{{".utf8), let close = mark.firstIndex(of: UInt8(ascii: "}")) else {
                    pieces.append(.text(String(Substring(rest[...open]))))
                    rest = rest[open...].dropFirst()
                    continue
                }
                if open > rest.startIndex { pieces.append(.text(String(Substring(rest[..<open])))) }
                pieces.append(.value(String(Substring(mark[..<close]))))
                rest = mark[close...].dropFirst(2)
            }
            if !rest.isEmpty { pieces.append(.text(String(Substring(rest)))) }
            return pieces
        }
    }
}
