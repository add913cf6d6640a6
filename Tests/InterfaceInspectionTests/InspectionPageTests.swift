// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import Foundation
import Testing

@testable import InterfaceInspection

@Suite("The page of an inspection")
struct InspectionPageTests {
    private static let hostile = [
        "</script><script>alert(1)</script>", "<!--<script>", "]]>&lt;\"'`", "\u{2028}\u{2029}\u{0}\\", "</style>",
    ]

    private static func inspection(_ text: String) throws -> Inspection {
        let location = SourceLocation(file: text, line: 1, column: 2)
        let info = DeclarationInfo(location: location, comment: text, declaration: text)
        let record = Record(
            info: info,
            id: "struct \(text)",
            name: text,
            kind: .structure,
            layout: RecordLayout(
                size: 4,
                alignment: 4,
                fields: [Field(name: text, type: .unsupported(spelling: text), bitOffset: 0)]
            )
        )
        let interface = Interface(
            target: TargetInfo(triple: "x86_64-unknown-linux-gnu"),
            headers: [text],
            declarations: [.record(record)],
            macros: [Macro(location: location, name: text, value: .empty, comment: text, declaration: text)],
            omissions: [Omission(.function, text, at: location, reason: text)]
        )
        let configuration = ModuleConfiguration(module: "Sample", libraryNames: ["sample"])
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        return Inspection(interface, module: text, generated: module)
    }

    @Test("What headers say never becomes markup", arguments: hostile)
    func injection(text: String) throws {
        let page = try InspectionPage([try Self.inspection(text)]).html()
        let plain = try InspectionPage([try Self.inspection("plain")]).html()
        // As many tags as with a harmless text, and the same ones.
        #expect(Self.tags(page) == Self.tags(plain))
    }

    @Test("The data is JSON that has every text as it was", arguments: hostile)
    func data(text: String) throws {
        let data = try InspectionPage([try Self.inspection(text)]).data()
        #expect(!data.contains { "<>&\u{2028}\u{2029}".contains($0) })
        let modules = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [[String: Any]])
        #expect(modules.first?["module"] as? String == text)
        let entries = try #require(modules.first?["entries"] as? [[String: Any]])
        #expect(entries.contains { $0["comment"] as? String == text && $0["name"] as? String == text })
        #expect(entries.contains { $0["reason"] as? String == text && $0["state"] as? String == "skipped" })
        let records = try #require(modules.first?["records"] as? [[String: Any]])
        #expect(records.first?["size"] as? Int == 4)
    }

    @Test("The page is one file that loads nothing")
    func selfContained() throws {
        let page = try InspectionPage([try Self.inspection("plain")]).html()
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        #expect(page.contains("default-src 'none'"))
        for part in ["http://", "https://", "src=", "href=", "@import", "url(", "innerHTML", "fetch(", "eval("] {
            #expect(!page.contains(part), "\(part)")
        }
    }

    /// Everything that looks like a tag or a comment to a reader of HTML.
    private static func tags(_ page: String) -> [String] {
        page.matches(of: /<[\/!a-zA-Z][^>]*/).map { String($0.output) }.filter { !$0.isEmpty }
    }
}
