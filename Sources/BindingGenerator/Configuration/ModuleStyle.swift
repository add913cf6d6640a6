// Licensed under Apache License v2.0. See LICENSE for details.

/// The form of a generated module.
package enum ModuleStyle: String, Hashable, Codable, Sendable, CaseIterable {
    /// Functions and variables are members of a class, of which a program opens an object; handles have types of their own.
    case library
    /// What an import of the header by the compiler shows: global functions of one library that opens itself,
    /// `OpaquePointer`, tuples, implicitly unwrapped pointers.
    case dropIn
}
