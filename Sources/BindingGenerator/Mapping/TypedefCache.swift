// Licensed under Apache License v2.0. See LICENSE for details.

import Synchronization

/// What typedefs are in Swift, each found out once: typedefs of functions that take each other would otherwise be followed
/// along every way.
final class TypedefCache: Sendable {
    private let known = Mutex<[String: MappedType]>([:])

    /// What a typedef is.
    ///
    /// - Parameter make: Finds it out; it may ask for other typedefs.
    func value(of name: String, _ make: () -> MappedType) -> MappedType {
        if let value = known.withLock({ $0[name] }) { return value }
        let value = make()
        known.withLock { $0[name] = value }
        return value
    }
}
