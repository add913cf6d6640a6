// Licensed under Apache License v2.0. See LICENSE for details.
internal import CFFIShims
internal import Synchronization

/// Keeps a library open while calls are inside it, and closed afterwards.
///
/// Each thread notes which libraries it is inside of, as `gate.h` describes. Closing refuses new calls at once; the library
/// leaves memory with the last call that is still under way, so that no thread returns into unmapped code.
///
/// `@unchecked Sendable`: what the pointer leads to is read and written atomically only.
final class LibraryGate: @unchecked Sendable {
    /// A call under way.
    typealias Place = UnsafeMutablePointer<ffigen_gate_place?>

    let gate: UnsafeMutablePointer<ffigen_gate>
    private let unloaded = Atomic(false)
    private let handle: Loader.Handle

    init(_ handle: Loader.Handle) {
        self.handle = handle
        gate = .allocate(capacity: 1)
        gate.initialize(to: ffigen_gate(word: 0))
    }

    deinit {
        gate.deallocate()
    }

    /// Whether the library was let go of.
    var isUnloaded: Bool { unloaded.load(ordering: .acquiring) }

    /// Lets the calls of threads that have not called anything yet be counted, or not; for tests.
    static func countCalls(_ counts: Bool) { ffigen_gate_count_calls(counts) }

    /// Whether the calling thread notes its calls, which it can once it has called something.
    static var notesCalls: Bool { ffigen_gate_notes_calls() }

    /// Whether the library was closed.
    var isClosed: Bool { ffigen_gate_is_closed(gate) }

    /// Starts a call; nothing when the library was closed. Each place is given to ``leave(_:)`` on the same thread.
    @inline(__always)
    func enter() -> Place? {
        if let place = ffigen_gate_enter(gate) { return place }
        unloadIfIdle()
        return nil
    }

    /// Ends a call.
    @inline(__always)
    func leave(_ place: Place) {
        if ffigen_gate_leave(gate, place) { unload() }
    }

    /// Closes; false when this was done before.
    func close() -> Bool {
        guard ffigen_gate_close(gate) else { return false }
        unloadIfIdle()
        return true
    }

    @inline(never)
    private func unloadIfIdle() {
        if ffigen_gate_is_idle(gate) { unload() }
    }

    /// Unloads the library after the last call, once.
    @inline(never)
    func unload() {
        // A late enter() after the last leave() comes here a second time.
        if unloaded.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged {
            Loader.close(handle)
        }
    }
}
