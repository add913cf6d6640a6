// Licensed under Apache License v2.0. See LICENSE for details.

/// What went wrong in this library: a stable code, a message that names the thing and the next step, and its parts.
public struct FFIError: Error, Hashable, Sendable {
    /// The stable code, one of the strings of the `node:ffi` error catalogue.
    public let code: Code
    /// What happened, in words, with the names of the library, function or argument concerned.
    public let message: String
    /// The function, variable or callback concerned, when there is one.
    public let symbol: String?
    /// The zero-based index of the argument or parameter concerned, when there is one.
    public let index: Int?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: The stable code.
    ///   - message: What happened, in words.
    ///   - symbol: The function, variable or callback concerned.
    ///   - index: The zero-based index of the argument or parameter concerned.
    public init(_ code: Code, _ message: String, symbol: String? = nil, index: Int? = nil) {
        self.code = code
        self.message = message
        self.symbol = symbol
        self.index = index
    }

    /// The base kind that the code belongs to.
    public var kind: Kind { code.kind }
}

extension FFIError: CustomStringConvertible {
    /// The message followed by the code in brackets.
    public var description: String { "\(message) [\(code.rawValue)]" }
}

extension FFIError {
    /// The base kind of an error, after the three JavaScript classes that carry these codes in Node.
    public enum Kind: String, Hashable, Sendable {
        /// A value of the wrong type or with a value that is not allowed (`TypeError`).
        case type = "TypeError"
        /// A number outside its range (`RangeError`).
        case range = "RangeError"
        /// Everything else (`Error`).
        case general = "Error"
    }

    /// A stable error code. Codes may be added; compare with the static members.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The code's text, for example `ERR_FFI_CALL_FAILED`.
        public let rawValue: String

        /// Creates a code from its text.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// An argument has the wrong type.
        public static let invalidArgumentType = Code(rawValue: "ERR_INVALID_ARG_TYPE")
        /// An argument has a value that is not allowed.
        public static let invalidArgumentValue = Code(rawValue: "ERR_INVALID_ARG_VALUE")
        /// A length or offset is outside its range.
        public static let outOfRange = Code(rawValue: "ERR_OUT_OF_RANGE")
        /// Loading, looking up a symbol or preparing a call or callback failed.
        public static let callFailed = Code(rawValue: "ERR_FFI_CALL_FAILED")
        /// A null address was to be read or written.
        public static let invalidPointer = Code(rawValue: "ERR_FFI_INVALID_POINTER")
        /// The library was closed before.
        public static let libraryClosed = Code(rawValue: "ERR_FFI_LIBRARY_CLOSED")
        /// The permission policy refuses.
        public static let accessDenied = Code(rawValue: "ERR_ACCESS_DENIED")
        /// The name of a text encoding is not known.
        public static let unknownEncoding = Code(rawValue: "ERR_UNKNOWN_ENCODING")
        /// A buffer would be larger than a buffer can be.
        public static let bufferTooLarge = Code(rawValue: "ERR_BUFFER_TOO_LARGE")
        /// Memory could not be allocated.
        public static let memoryAllocationFailed = Code(rawValue: "ERR_MEMORY_ALLOCATION_FAILED")

        /// The base kind that errors of this code have.
        public var kind: Kind {
            switch self {
            case .invalidArgumentType, .invalidArgumentValue, .unknownEncoding: .type
            case .outOfRange: .range
            default: .general
            }
        }
    }
}
