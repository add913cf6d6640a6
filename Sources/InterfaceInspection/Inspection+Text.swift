// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension Inspection {
    /// What is bound and what not, as lines for a terminal. Lists of equal reason are cut short.
    package var text: String {
        var lines = ["\(module): \(headers.joined(separator: ", ")) for \(target)", ""]
        lines += table
        lines += groups(.skipped, title: "Not bound")
        lines += groups(.excluded, title: "Excluded")
        let alongside = entries.filter { $0.state == .alongside }
        if !alongside.isEmpty {
            lines += ["", "Bound as well, since something needs them:"]
            lines += list(alongside)
        }
        let notes = findings.filter { $0.severity == .note }
        if !notes.isEmpty {
            lines += ["", "Notes:"]
            lines += notes.prefix(Self.shownOfAGroup).map { "       \($0)" } + more(notes.count)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: - Private

    private static let shownOfAGroup = 20

    private var table: [String] {
        let states: [(Entry.State, String)] = [
            (.bound, "bound"), (.skipped, "not bound"), (.excluded, "excluded"), (.alongside, "alongside"),
        ]
        var lines = [Self.column("", 14) + states.map { Self.number($0.1) }.joined()]
        for kind in DeclarationKind.allCases {
            let counts = states.map { count(kind, $0.0) }
            if counts.allSatisfy({ $0 == 0 }) { continue }
            lines.append(Self.column(kind.rawValue, 14) + counts.map { Self.number("\($0)") }.joined())
        }
        return lines
    }

    private func groups(_ state: Entry.State, title: String) -> [String] {
        let chosen = entries.filter { $0.state == state }
        if chosen.isEmpty { return [] }
        let groups = Dictionary(grouping: chosen) { $0.reason ?? "" }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return ["", "\(title):"]
            + groups.flatMap { reason, entries in ["  \(entries.count)  \(reason)"] + list(entries) }
    }

    private func list(_ entries: [Entry]) -> [String] {
        entries.prefix(Self.shownOfAGroup).map { entry in
            "       \(entry.kind.rawValue) \(entry.name)  [\(entry.location.file):\(entry.location.line)]"
        } + more(entries.count)
    }

    private func more(_ count: Int) -> [String] {
        let rest = count - Self.shownOfAGroup
        return rest > 0 ? ["       and \(rest) more, which --json and --html list"] : []
    }

    private static func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }

    private static func number(_ text: String) -> String {
        String(repeating: " ", count: max(11 - text.count, 0)) + text
    }
}
