// Licensed under Apache License v2.0. See LICENSE for details.

/// A C type as the generated module sees it: its Swift spelling, and how a value of it crosses to C on each path.
struct MappedType: Hashable, Sendable {
    /// How a Swift value becomes the value that a C function type carries, and back.
    enum Bridge: Hashable, Sendable {
        /// They are the same type.
        case same
        /// A typed pointer whose pointee Swift declares: raw in the C function type.
        case typedPointer(pointee: String, isMutable: Bool)
        /// An enumeration: its raw value in the C function type.
        case rawValue
        /// A frozen enumeration: its raw value, of the type named, in the C function type and wherever memory holds one.
        case frozen(raw: String)
        /// A `FunctionPointer`: its address in the C function type.
        case functionPointer
        /// A `va_list` where C passes it as a pointer.
        case variadicList
        /// A type that no C function type in Swift can name, such as a record: a struct of `ForeignCarrier` that travels the
        /// same way.
        case carrier
    }

    /// The Swift type, without the question mark of a pointer that may be null.
    var base: String
    /// Whether the Swift type is optional: C's null pointer is nil.
    var isOptional = false
    /// Whether the header says nothing of null, so that the importer's optional would be an implicitly unwrapped one.
    var isImplicit = false
    /// The type in a `@convention(c)` function type; nil where none can say it.
    var conventional: String?
    var bridge = Bridge.same
    /// The type in the notation of libffi interfaces; nil where libffi cannot say it.
    var encoding: String?
    /// The name in the `node:ffi` vocabulary; nil where it has none.
    var definition: String?
    /// The name in the extended vocabulary.
    var extended: String
    /// Why a value of the type cannot be passed at all, where neither path can.
    var refusal: String?
    /// Whether a variable, a record or an array can hold a value of the type.
    var canBeStored = false

    /// Why no variable and no record holds a value, of a type that can be passed.
    var reasonAgainstStorage: String {
        bridge == .variadicList
            ? "a va_list ends with the function that started it; CVaListPointer is only passed on"
            : "its type has no Swift form"
    }

    /// The type as memory holds it, behind a pointer, in a record, an array or a variable, and as callbacks pass it: a Swift
    /// enum has other bytes than C's, so that the integer stands there.
    var stored: MappedType {
        guard case .frozen(let raw) = bridge else { return self }
        var copy = self
        copy.base = raw
        copy.bridge = .same
        return copy
    }

    /// The Swift type of a parameter, a result or a variable, where the importer has implicitly unwrapped optionals.
    func declared(in style: ModuleStyle) -> String {
        style == .dropIn && isOptional && isImplicit ? String(swift.dropLast()) + "!" : swift
    }

    /// The Swift type as a declaration spells it.
    var swift: String {
        guard isOptional else { return base }
        return base.hasPrefix("@convention") ? "(\(base))?" : base + "?"
    }
}
