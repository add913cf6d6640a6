// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Synchronization

/// What types were mapped to, since headers use some of theirs a thousand times.
final class TypeMemo: Sendable {
    private let types = Mutex<[CType: MappedType]>([:])
    private let spellings = Mutex<[CType: String?]>([:])

    /// The Swift type that was kept, or the one that the body makes.
    func type(_ type: CType, _ body: () -> MappedType) -> MappedType {
        if let known = types.withLock({ $0[type] }) { return known }
        // Outside of the lock: a type is made of others.
        let mapped = body()
        types.withLock { $0[type] = mapped }
        return mapped
    }

    /// The spelling in C that was kept, or the one that the body makes.
    func spelling(_ type: CType, _ body: () -> String?) -> String? {
        if let known = spellings.withLock({ $0[type] }) { return known }
        let spelling = body()
        spellings.withLock { $0[type] = .some(spelling) }
        return spelling
    }
}
