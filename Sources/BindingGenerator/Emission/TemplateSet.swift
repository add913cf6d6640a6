// Licensed under Apache License v2.0. See LICENSE for details.

import Mustache
import Templates

/// The templates of a run: the built-in ones, any of them replaced by a user's of the same name.
package struct TemplateSet: Sendable {
    /// All of them, where users' templates are among them; else empty.
    private let library: MustacheLibrary
    /// Those of files, where all are built in.
    private let files: [String: LineTemplate]
    /// The names of users' templates.
    let replaced: Set<String>
    /// Users' templates that lay out declarations and would lose the conditions of several targets.
    let withoutConditions: [String]

    /// Names of the built-in templates, those of a module's file and of a further file first.
    package static var names: [String] { BuiltInTemplates.all.map(\.name) }

    /// Compiles the built-in templates and their replacements.
    ///
    /// - Parameter replacements: Template text by name.
    /// - Throws: `TemplateError` for a text that is not a Mustache template, or a name that is not a template's.
    package init(replacements: [String: String] = [:]) throws(TemplateError) {
        var library = MustacheLibrary()
        let known = Set(Self.names)
        if let unknown = replacements.keys.filter({ !known.contains($0) }).min() {
            throw TemplateError(
                template: unknown,
                message: "there is no such template; the names are \(Self.names.joined(separator: ", "))"
            )
        }
        var inclusions: [String: [String]] = [:]
        // Where all are built in, a test has looked at them.
        for (name, builtIn) in replacements.isEmpty ? [] : BuiltInTemplates.all {
            let text = replacements[name] ?? builtIn
            inclusions[name] = Self.inclusions(in: text)
            if let unknown = inclusions[name]?.first(where: { !known.contains($0) }) {
                throw TemplateError(
                    template: name,
                    message: "it includes '\(unknown)', but the names are \(Self.names.joined(separator: ", "))"
                )
            }
            do {
                try library.register(text, named: name)
            } catch let error as MustacheTemplate.ParserError {
                let message = "line \(error.context.lineNumber): \(error.error): \(error.context.line)"
                throw TemplateError(template: name, message: message)
            } catch {
                throw TemplateError(template: name, message: "\(error)")
            }
        }
        // Rendering a template that includes itself would never end.
        for name in Self.names where Self.reaches(name, from: name, inclusions) {
            throw TemplateError(template: name, message: "it includes itself")
        }
        self.library = library
        let builtIn = replacements.isEmpty ? BuiltInTemplates.all.prefix(3) : []
        files = Dictionary(uniqueKeysWithValues: builtIn.map { ($0.name, LineTemplate($0.text)) })
        replaced = Set(replacements.keys)
        withoutConditions = replacements.filter { name, text in
            let isOwn = ["SwiftModule", "SwiftPart", "Declarations"].contains(name)
            // The lists that are laid out, `functionText` and its like, have their conditions.
            return isOwn && !text.contains("Text}}") && !(text.contains("opening") && text.contains("closing"))
        }.keys.sorted()
    }

    /// The names that a template includes: `{{> Name}}`.
    private static func inclusions(in text: String) -> [String] {
        text.matches(of: /\{\{\s*[><]\s*([^\s}]+)\s*\}\}/).map { String($0.1) }
    }

    private static func reaches(_ goal: String, from name: String, _ inclusions: [String: [String]]) -> Bool {
        var open = inclusions[name] ?? []
        var seen: Set<String> = []
        while let next = open.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { open += inclusions[next] ?? [] }
        }
        return false
    }

    /// A further file of a module.
    func render(_ part: EmissionPart) throws(TemplateError) -> String {
        try render(part.model, with: Self.names[1])
    }

    /// A module's file.
    func render(_ model: EmissionModel) throws(TemplateError) -> String {
        try render(model, with: Self.names[0])
    }

    /// A declaration by a template of its own.
    func render(_ entry: any DeclarationEntry, in model: EmissionModel, with name: String) -> String {
        library.render(EntryInModel(entry: entry, model: model), withTemplate: name) ?? ""
    }

    private func render(_ model: EmissionModel, with name: String) throws(TemplateError) -> String {
        var model = model
        model.lists = DeclarationLists(model, templates: self)
        if let template = files[name] {
            var text = SourceText()
            template.write(model, files, to: &text)
            return text.description
        }
        guard let text = library.render(model, withTemplate: name) else {
            throw TemplateError(template: name, message: "the template is not registered")
        }
        return text
    }
}

/// A declaration for its template, which may use the keys of the module too.
private struct EntryInModel: MustacheParent {
    let entry: any DeclarationEntry
    let model: EmissionModel

    func child(named name: String) -> Any? { entry.child(named: name) ?? model.child(named: name) }
}

/// A template that cannot be used.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The template's name.
    package var template: String
    package var message: String

    package var description: String { "template '\(template)': \(message)" }
}
