// Licensed under Apache License v2.0. See LICENSE for details.

/// The variables that this process may listen to.
package enum ProcessEnvironment {
    /// The value of a variable; nil where there is none, and in a process that runs with more rights than its user.
    package static func value(_ name: String) -> String? { LibrarySearch.processEnvironment(name) }
}
