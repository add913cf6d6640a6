// Licensed under Apache License v2.0. See LICENSE for details.

import Mustache
import Templates

/// The templates of a run: the built-in ones, any of them replaced by a user's of the same name.
package struct TemplateSet: Sendable {
    private let library: MustacheLibrary

    /// Names of the built-in templates, the one that is rendered first.
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
        for (name, text) in BuiltInTemplates.all {
            do {
                try library.register(replacements[name] ?? text, named: name)
            } catch {
                throw TemplateError(template: name, message: "\(error)")
            }
        }
        self.library = library
    }

    func render(_ model: EmissionModel) throws(TemplateError) -> String {
        let name = Self.names[0]
        guard let text = library.render(model, withTemplate: name) else {
            throw TemplateError(template: name, message: "the template is not registered")
        }
        return text
    }
}

/// A template that cannot be used.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The template's name.
    package var template: String
    package var message: String

    package var description: String { "template '\(template)': \(message)" }
}
