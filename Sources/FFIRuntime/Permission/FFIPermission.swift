// Licensed under Apache License v2.0. See LICENSE for details.
internal import Synchronization

/// Whether this process may call C through this library.
///
/// Off by default: everything is allowed. The environment variable `FFI_PERMISSION` set to `enforce` or `audit` turns the
/// policy on from the start; `FFI_ALLOW=1` then grants. Checked are opening a library, the functions that read and write
/// memory and call by address; what was resolved before keeps working, and calls are never checked again.
public final class FFIPermission: Sendable {
    /// What the policy does.
    public enum Mode: UInt8, Hashable, Sendable {
        /// Nothing is refused.
        case off
        /// Without the grant everything checked is refused.
        case enforce
        /// Without the grant everything checked is reported and allowed.
        case audit
    }

    private struct State {
        var mode: Mode
        var isGranted: Bool
        var isDropped = false
        var report: @Sendable (String) -> Void = { Trace.write("permission: \($0) would be refused") }
    }

    private let state: Locked<State>
    /// Whether a check has nothing to do: one load on the way of every accessor.
    private let isOpen: Atomic<Bool>

    /// Creates a policy. The process's own is ``FFI/permission``.
    init(mode: Mode, isGranted: Bool) {
        state = Locked(State(mode: mode, isGranted: isGranted))
        isOpen = Atomic(mode == .off || isGranted)
    }

    /// Creates the policy that the environment asks for.
    convenience init(environment: (String) -> String?) {
        let mode: Mode =
            switch environment("FFI_PERMISSION") {
            case "enforce": .enforce
            case "audit": .audit
            default: .off
            }
        self.init(mode: mode, isGranted: environment("FFI_ALLOW") == "1")
    }

    /// What the policy does.
    public var mode: Mode { state.withLock(\.mode) }

    /// Whether the checked functions may be used. Asking is always allowed.
    public var isGranted: Bool {
        state.withLock { !$0.isDropped && ($0.mode == .off || $0.isGranted) }
    }

    /// Sets the policy. A permission that was dropped stays dropped.
    ///
    /// - Parameters:
    ///   - mode: What the policy does.
    ///   - isGranted: Whether C may be called.
    ///   - report: Where ``Mode/audit`` reports the name of each function that would be refused; standard error by default.
    public func require(_ mode: Mode, isGranted: Bool = false, report: (@Sendable (String) -> Void)? = nil) {
        state.withLock {
            $0.mode = mode
            $0.isGranted = isGranted
            if let report {
                $0.report = report
            }
            isOpen.store(!$0.isDropped && (mode == .off || isGranted), ordering: .releasing)
        }
    }

    /// Gives the permission up for the rest of the process's life, also when the policy was off.
    public func drop() {
        state.withLock {
            $0.isDropped = true
            $0.mode = $0.mode == .audit ? .audit : .enforce
            isOpen.store(false, ordering: .releasing)
        }
    }

    /// Refuses or reports when the permission is missing.
    ///
    /// - Parameter function: The public function that was called.
    /// - Throws: ``FFIError`` with `accessDenied`.
    func check(_ function: @autoclosure () -> String) throws(FFIError) {
        if isOpen.load(ordering: .acquiring) { return }
        let (mode, report) = state.withLock { ($0.mode, $0.report) }
        if mode == .audit {
            return report(function())
        }
        throw FFIError(
            .accessDenied,
            "Access to \(function()) is refused: the permission FFI is not granted. "
                + "Start the program with FFI_ALLOW=1, or grant it with FFI.permission.require(.enforce, isGranted: true).",
            symbol: function()
        )
    }
}

extension FFI {
    /// The policy of this process.
    public static let permission = FFIPermission(environment: LibrarySearch.processEnvironment)
}
