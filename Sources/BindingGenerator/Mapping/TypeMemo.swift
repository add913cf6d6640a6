// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Synchronization

/// What types were mapped to, since headers use some of theirs a thousand times.
final class TypeMemo: Sendable {
    private let types = Mutex(Table<MappedType>())
    private let spellings = Mutex(Table<String?>())

    /// The Swift type that was kept, or the one that the body makes.
    func type(_ type: CType, _ body: () -> MappedType) -> MappedType {
        if let known = types.withLock({ $0.find(type) }) { return known }
        // Outside of the lock: a type is made of others.
        let mapped = body()
        types.withLock { $0.insert(type, mapped) }
        return mapped
    }

    /// The spelling in C that was kept, or the one that the body makes.
    func spelling(_ type: CType, _ body: () -> String?) -> String? {
        if let known = spellings.withLock({ $0.find(type) }) { return known }
        let spelling = body()
        spellings.withLock { $0.insert(type, spelling) }
        return spelling
    }

    /// Values by types, and by the places of types in memory: the scanner makes each once, and to look at a place takes a tenth of
    /// the time that looking at all of a type does.
    private struct Table<Value: Sendable>: Sendable {
        private var values: [CType: Value] = [:]
        /// The types are kept with their values, so that nothing else comes to their places.
        private var places: [UInt: (type: CType, value: Value)] = [:]

        mutating func find(_ type: CType) -> Value? {
            if let known = places[Self.place(of: type)] { return known.value }
            guard let known = values[type] else { return nil }
            places[Self.place(of: type)] = (type, known)
            return known
        }

        mutating func insert(_ type: CType, _ value: Value) {
            values[type] = value
            places[Self.place(of: type)] = (type, value)
        }

        /// The address of what a type is made of; that of the cases without values is a small number.
        private static func place(of type: CType) -> UInt { unsafeBitCast(type, to: UInt.self) }
    }
}
