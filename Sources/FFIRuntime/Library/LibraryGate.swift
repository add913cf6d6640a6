// Licensed under Apache License v2.0. See LICENSE for details.
internal import Synchronization

/// Keeps a library open while calls are inside it, and closed afterwards.
///
/// One word holds the number of calls under way and whether the library was closed. Closing refuses new calls at once; the
/// library leaves memory with the last call that is still under way, so that no thread returns into unmapped code.
final class LibraryGate: Sendable {
    private static let closedBit = 1 << 62

    private let word = Atomic(0)
    private let isUnloaded = Atomic(false)
    private let handle: Loader.Handle

    init(_ handle: Loader.Handle) {
        self.handle = handle
    }

    /// Whether the library was closed.
    var isClosed: Bool { word.load(ordering: .acquiring) & Self.closedBit != 0 }

    /// Starts a call; false when the library was closed. Each true needs one ``leave()``.
    func enter() -> Bool {
        if word.add(1, ordering: .acquiring).oldValue & Self.closedBit == 0 { return true }
        leave()
        return false
    }

    /// Ends a call.
    func leave() {
        if word.subtract(1, ordering: .releasing).newValue == Self.closedBit {
            unload()
        }
    }

    /// Closes; false when this was done before.
    func close() -> Bool {
        let old = word.bitwiseOr(Self.closedBit, ordering: .acquiringAndReleasing).oldValue
        if old == 0 {
            unload()
        }
        return old & Self.closedBit == 0
    }

    private func unload() {
        // A late enter() after the last leave() comes here a second time.
        if isUnloaded.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged {
            Loader.close(handle)
        }
    }
}
