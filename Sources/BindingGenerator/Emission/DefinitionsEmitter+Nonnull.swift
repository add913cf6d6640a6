// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension DefinitionsEmitter {
    /// The pointers of a function that are never null: parameters by their numbers, `return`, and those of the functions that
    /// parameters point to behind a dot.
    func nonnullPointers(of mapped: MappedFunction) -> [String] {
        let function = mapped.function.type
        var places: [String] = []
        for (position, parameter) in function.parameters.enumerated() {
            if isNonnull(mapped.parameters[position].type, parameter.type.decayed) { places.append("\(position)") }
            guard mapped.parameters[position].type.isFunctionPointer,
                case .pointer(let pointer) = mapper.index.canonical(parameter.type.decayed),
                case .function(let callback) = mapper.index.canonical(pointer.pointee)
            else { continue }
            for (inner, parameter) in callback.parameters.enumerated()
            where isNonnull(mapper.map(parameter), parameter.type.decayed) {
                places.append("\(position).\(inner)")
            }
            if isNonnull(mapper.map(resultOf: callback), callback.result) { places.append("\(position).return") }
        }
        if isNonnull(mapped.result, function.result) { places.append("return") }
        return places
    }

    /// Whether a value is a pointer that is never null.
    func isNonnull(_ type: CType) -> Bool { isNonnull(mapper.map(type), type) }

    private func isNonnull(_ mapped: MappedType, _ type: CType) -> Bool {
        guard !mapped.isOptional, mapped.refusal == nil, !mapper.isVariadicList(type) else { return false }
        if case .pointer = mapper.index.canonical(type) { return true }
        return false
    }
}
