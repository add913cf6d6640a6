// Licensed under Apache License v2.0. See LICENSE for details.

extension MappedType {
    /// A Swift value as an argument of a C function type.
    func conversionToC(of value: String) -> String {
        var text = SourceText()
        appendConversionToC(of: value, to: &text)
        return text.description
    }

    /// Appends a Swift value as an argument of a C function type. Typed pointers become raw by themselves there.
    func appendConversionToC(of value: String, to text: inout SourceText) {
        switch bridge {
        case .same, .typedPointer: text.append(value)
        case .rawValue, .frozen:
            text.append(value)
            text.append(".rawValue")
        case .functionPointer:
            text.append(value)
            text.append(isOptional ? "?.rawValue" : ".rawValue")
        case .carrier: text.append("unsafeBitCast(\(value), to: \(conventional ?? base).self)")
        case .variadicList: text.append("unsafeBitCast(\(value), to: UnsafeMutableRawPointer.self)")
        }
    }

    /// What stands before and after a value that comes from C so that it becomes the Swift type.
    ///
    /// - Parameters:
    ///   - spelling: Spells a type as an expression where the value stands.
    ///   - source: Where the value comes from, for the message about one that the type does not have.
    func conversionFromC(spelledBy spelling: (String) -> String, for source: String) -> (before: String, after: String)
    {
        let optional = isOptional ? "?" : ""
        switch bridge {
        case .same: return ("", "")
        // No function returns one.
        case .variadicList: return ("unsafeBitCast(", ", to: \(spelling(base)).self)")
        case .typedPointer(let pointee, _):
            return ("", "\(optional).assumingMemoryBound(to: \(spelling(pointee)).self)")
        case .rawValue: return ("\(spelling(base))(rawValue: ", ")")
        case .carrier: return ("unsafeBitCast(", ", to: \(spelling(base)).self)")
        case .frozen: return ("\(spelling(base))(rawValue: ", ", from: \(SwiftLiteral.string(source)))")
        case .functionPointer where isOptional: return ("", ".map { \(base)(rawValue: $0) }")
        case .functionPointer: return ("\(base)(rawValue: ", ")")
        }
    }
}
