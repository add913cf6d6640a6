// Licensed under Apache License v2.0. See LICENSE for details.
internal import Synchronization

/// A lock beside the data it guards, for data that is not `Sendable`.
final class CallbackLock: Sendable {
    private let mutex = Mutex(())

    /// Runs a closure while no other thread runs one under this lock.
    func withLock<Result>(_ body: () -> Result) -> Result {
        mutex._unsafeLock()
        defer { mutex._unsafeUnlock() }
        return body()
    }
}
