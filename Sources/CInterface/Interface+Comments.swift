// Licensed under Apache License v2.0. See LICENSE for details.

extension Interface {
    /// The same interface without a comment or what else is documentation only.
    package var withoutComments: Interface {
        var copy = self
        copy.declarations = declarations.map(\.withoutComments)
        for index in copy.macros.indices {
            copy.macros[index].comment = nil
            copy.macros[index].declaration = nil
        }
        return copy
    }
}

extension Declaration {
    fileprivate var withoutComments: Declaration {
        switch self {
        case .function(var function):
            function.info.comment = nil
            function.info.declaration = nil
            return .function(function)
        case .record(var record):
            record.info.comment = nil
            record.info.declaration = nil
            for index in record.layout?.fields.indices ?? 0..<0 { record.layout?.fields[index].comment = nil }
            return .record(record)
        case .enumeration(var enumeration):
            enumeration.info.comment = nil
            enumeration.info.declaration = nil
            for index in enumeration.enumerators.indices {
                enumeration.enumerators[index].comment = nil
                enumeration.enumerators[index].declaration = nil
            }
            return .enumeration(enumeration)
        case .typedef(var typedef):
            typedef.info.comment = nil
            typedef.info.declaration = nil
            return .typedef(typedef)
        case .variable(var variable):
            variable.info.comment = nil
            variable.info.declaration = nil
            return .variable(variable)
        }
    }
}
