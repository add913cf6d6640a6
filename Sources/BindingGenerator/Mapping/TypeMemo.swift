// Licensed under Apache License v2.0. See LICENSE for details.

import Synchronization

/// What named types were mapped to, since headers use some of theirs a thousand times.
final class TypeMemo: Sendable {
    enum Key: Hashable {
        case typedef(String)
        case record(String)
    }

    private let types = Mutex<[Key: MappedType]>([:])

    /// The type that was kept, or the one that the body makes.
    func type(_ key: Key, _ body: () -> MappedType) -> MappedType {
        if let known = types.withLock({ $0[key] }) { return known }
        // Outside of the lock: a type is made of others.
        let type = body()
        types.withLock { $0[key] = type }
        return type
    }
}
