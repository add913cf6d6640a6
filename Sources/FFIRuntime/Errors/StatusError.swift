// Licensed under Apache License v2.0. See LICENSE for details.

/// A C function said by its result that it failed.
///
/// Thrown by generated methods of functions for which a configuration says which results mean success.
public struct StatusError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The C function.
    public var function: String
    /// Its result; 0 for a null pointer.
    public var status: Int64
    /// What the library says about it; nil where no function for that is known, or it said nothing.
    public var message: String?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - function: The C function.
    ///   - status: Its result; 0 for a null pointer.
    ///   - message: What the library says about it.
    public init(function: String, status: Int64, message: String? = nil) {
        self.function = function
        self.status = status
        self.message = message
    }

    /// The error in one line: the function, the status and the message.
    public var description: String {
        "\(function) failed with status \(status)" + (message.map { ": \($0)" } ?? "")
    }
}
