// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension ModuleAssembly {
    /// Gives a function the name that the header has for it in Swift, unless another function has that.
    mutating func applySwiftName(to mapped: inout MappedFunction) {
        guard let attributes = mapped.function.swiftAttributes else { return }
        // What the configuration says goes before what the header does.
        let cName = mapped.function.name
        guard mapper.renaming.name(cName, .functions) == cName else { return }
        var name = mapped.swiftName
        if let text = attributes.name {
            switch SwiftName.parse(text, parameterCount: mapped.parameters.count) {
            case .success(let parsed): name = parsed
            case .failure(let refusal): noteSwiftName(mapped.function, text, refusal.reason)
            }
        }
        if attributes.isPrivate { name.base = "__" + name.base }
        name.base = SwiftIdentifier.unescaped(name.base)
        guard name != mapped.swiftName else { return }
        let isTaken = swiftNames.contains(name.full) || cNames.contains(name.full)
        if isTaken { return noteSwiftName(mapped.function, name.full, "another function has that name") }
        swiftNames.insert(name.full)
        mapped.swiftName = name
    }

    mutating func noteSwiftName(_ function: Function, _ name: String, _ reason: String) {
        let message = "'\(function.name)' keeps its C name; its name '\(name)' for Swift is not used: \(reason)"
        diagnostics.append(Diagnostic(.note, "swift-name", at: function.info.location, message))
    }

    mutating func noteNoPrototype(_ function: Function) {
        let message = "'\(function.name)' is declared without a prototype; it is bound as one that takes no arguments"
        diagnostics.append(Diagnostic(.note, "no-prototype", at: function.info.location, message))
    }

    /// A function's or variable's name within the class; a finding says where it is another than in C.
    mutating func memberName(_ name: String, _ kind: RenamingRules.Kind, _ info: DeclarationInfo) -> String {
        let swift = members.name(name)
        let wanted = mapper.renaming.name(name, kind)
        if swift != wanted {
            let reason = "Swift, the runtime or the class needs the name"
            diagnostics.append(
                Diagnostic(
                    .note,
                    "renamed",
                    at: info.location,
                    "'\(name)' is called '\(swift)', since \(wanted == name ? reason : "'\(wanted)' is taken")"
                )
            )
        }
        return swift
    }
}
