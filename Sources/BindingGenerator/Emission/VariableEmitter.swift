// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Writes the accessor for a global variable.
struct VariableEmitter: Sendable {
    let configuration: ModuleConfiguration
    let mapper: TypeMapper
    let expressions: TypeExpressions
    /// The table of addresses, as an expression.
    var slots = "slots"

    /// The accessor; the failure is the reason why the variable cannot be bound.
    func entry(for variable: Variable, named name: String, slot: Int) -> Result<CodeEntry, Refusal> {
        guard SymbolName.isUsable(variable.symbolName) else {
            return .failure(.init(reason: SymbolName.refusal(variable.symbolName)))
        }
        let access = configuration.accessLevel == .internal ? "" : configuration.accessLevel.rawValue + " "
        let name = SwiftIdentifier.escaped(name)
        var declaration: [String]
        var body: [String]
        if case .array(let element, nil) = mapper.index.canonical(variable.type) {
            let mapped = mapper.map(element).stored
            guard mapped.base != "Never" else {
                return .failure(.init(reason: mapped.refusal ?? "its type has no Swift form"))
            }
            // The header does not say how many elements there are: the address of the first.
            let address = "\(slots).variable(\(slot), as: \(expressions.expression(ofType: mapped.swift)).self)"
            let pointer = variable.isConst ? "UnsafePointer" : "UnsafeMutablePointer"
            declaration = ["\(access)var \(name): \(pointer)<\(mapped.swift)> {"]
            body = [variable.isConst ? "UnsafePointer(\(address))" : address]
        } else {
            let mapped = mapper.map(variable.type).stored
            guard mapped.base != "Never", mapped.canBeStored, mapped.bridge != .variadicList else {
                return .failure(.init(reason: mapped.refusal ?? mapped.reasonAgainstStorage))
            }
            let type = expressions.expression(ofType: mapped.swift)
            let place = "\(slots).variable(\(slot), as: \(type).self).pointee"
            declaration = ["\(access)var \(name): \(mapped.declared(in: configuration.style)) {"]
            body = variable.isConst ? [place] : ["get { \(place) }", "set { \(place) = newValue }"]
        }
        if case .deprecated(let message) = variable.info.availability {
            let text = message.map { ", message: \(SwiftLiteral.string($0))" } ?? ""
            declaration.insert("@available(*, deprecated\(text))", at: 0)
        }
        return .success(
            CodeEntry(
                documentation: DocumentationComment.lines(variable.info),
                declaration: SourceText(lines: declaration),
                body: SourceText(lines: body)
            )
        )
    }
}
