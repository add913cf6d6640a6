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
    var base: String {
        get { parts.base }
        set { parts.base = newValue }
    }
    /// Whether the Swift type is optional: C's null pointer is nil.
    var isOptional: Bool {
        get { parts.isOptional }
        set { parts.isOptional = newValue }
    }
    /// Whether the header says nothing of null, so that the importer's optional would be an implicitly unwrapped one.
    var isImplicit: Bool {
        get { parts.isImplicit }
        set { parts.isImplicit = newValue }
    }
    /// The type in a `@convention(c)` function type; nil where none can say it.
    var conventional: String? {
        get { parts.conventional }
        set { parts.conventional = newValue }
    }
    var bridge: Bridge {
        get { parts.bridge }
        set { parts.bridge = newValue }
    }
    /// The type in the notation of libffi interfaces; nil where libffi cannot say it.
    var encoding: String? {
        get { parts.encoding }
        set { parts.encoding = newValue }
    }
    /// The name in the `node:ffi` vocabulary; nil where it has none.
    var definition: String? {
        get { parts.definition }
        set { parts.definition = newValue }
    }
    /// The name in the extended vocabulary.
    var extended: String {
        get { parts.extended }
        set { parts.extended = newValue }
    }
    /// Why a value of the type cannot be passed at all, where neither path can.
    var refusal: String? {
        get { parts.refusal }
        set { parts.refusal = newValue }
    }
    /// Whether a variable, a record or an array can hold a value of the type.
    var canBeStored: Bool {
        get { parts.canBeStored }
        set { parts.canBeStored = newValue }
    }

    /// All of it in one allocation, which most copies of a type share.
    private struct Parts: Hashable, Sendable {
        var base: String
        var isOptional: Bool
        var isImplicit: Bool
        var conventional: String?
        var bridge: Bridge
        var encoding: String?
        var definition: String?
        var extended: String
        var refusal: String?
        var canBeStored: Bool
    }

    private final class Box: Sendable {
        let parts: Parts
        init(_ parts: Parts) { self.parts = parts }
    }

    private var box: Box

    private var parts: Parts {
        get { box.parts }
        set { box = Box(newValue) }
    }

    static func == (left: MappedType, right: MappedType) -> Bool {
        left.box === right.box || left.parts == right.parts
    }

    func hash(into hasher: inout Hasher) { parts.hash(into: &hasher) }

    init(
        base: String,
        isOptional: Bool = false,
        conventional: String? = nil,
        bridge: Bridge = .same,
        encoding: String? = nil,
        definition: String? = nil,
        extended: String,
        refusal: String? = nil,
        canBeStored: Bool = false
    ) {
        let parts = Parts(
            base: base,
            isOptional: isOptional,
            isImplicit: false,
            conventional: conventional,
            bridge: bridge,
            encoding: encoding,
            definition: definition,
            extended: extended,
            refusal: refusal,
            canBeStored: canBeStored
        )
        box = Box(parts)
    }

    /// Whether it is a pointer to a function.
    var isFunctionPointer: Bool { extended == "function" }

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

    /// Appends the same.
    func appendDeclared(in style: ModuleStyle, to text: inout SourceText) {
        guard isOptional else { return text.append(base) }
        let needsParentheses = base.hasPrefix("@convention")
        if needsParentheses { text.append("(") }
        text.append(base)
        if needsParentheses { text.append(")") }
        text.append(style == .dropIn && isImplicit ? "!" : "?")
    }

    /// The Swift type as a declaration spells it.
    var swift: String {
        guard isOptional else { return base }
        return base.hasPrefix("@convention") ? "(\(base))?" : base + "?"
    }
}
