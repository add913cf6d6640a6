// Licensed under Apache License v2.0. See LICENSE for details.

/// The text of each list of a model's declarations, conditions included.
struct DeclarationLists: Sendable {
    enum List {
        case opaqueTypes, aliases, enumerations, newtypes, records, constants, functions, variables, globalVariables
    }

    private var texts: [List: SourceText] = [:]

    init() {}

    /// Lays out every list.
    ///
    /// - Parameters:
    ///   - model: The declarations.
    ///   - templates: The users' templates among them lay out what they are named for.
    init(_ model: EmissionModel, templates: TemplateSet) {
        func lay<Entry: DeclarationEntry>(
            _ list: List,
            _ entries: [Entry],
            as template: String,
            _ body: (Entry, inout SourceText) -> Void = { $0.write(to: &$1) }
        ) {
            guard !entries.isEmpty else { return }
            var text = SourceText()
            if templates.replaced.contains(template) {
                text.list(entries) { $1.append(templates.render($0, in: model, with: template)) }
            } else {
                text.list(entries, body)
            }
            text.removeLastNewline()
            texts[list] = text
        }
        lay(.opaqueTypes, model.opaqueTypes, as: "OpaqueType")
        lay(.aliases, model.aliases, as: "Alias")
        lay(.enumerations, model.enumerations, as: "Enumeration")
        lay(.newtypes, model.newtypes, as: "Newtype")
        lay(.records, model.records, as: "Record")
        lay(.constants, model.constants, as: "Constant")
        lay(.variables, model.variables, as: "Code") { $0.write(to: &$1, indentation: "    ") }
        lay(.globalVariables, model.globalVariables, as: "GlobalCode")
        if model.isDropIn {
            lay(.functions, model.functions, as: "GlobalCode")
        } else {
            lay(.functions, model.functions, as: "Code") { $0.write(to: &$1, indentation: "    ") }
        }
    }

    /// The declarations of a list, without the end of the last line; nil where there are none.
    subscript(list: List) -> SourceText? { texts[list] }
}
