// Licensed under Apache License v2.0. See LICENSE for details.

/// The one library that a generated module of global functions calls: opened once, at first use or before.
///
/// Any thread may use it at any time; what opens the library runs for one of them at a time.
public final class SharedLibrary<Library: Sendable>: Sendable {
    private let library = Locked<Library?>(nil)

    /// A library that is not open yet.
    public init() {}

    /// Opens the library, in a way of the program's own choice.
    ///
    /// - Parameter make: Opens it.
    /// - Throws: What `make` throws; ``FFIError`` with `callFailed` when the library is open already.
    public func open(_ make: () throws(FFIError) -> Library) throws(FFIError) {
        try library.withLock { (library) throws(FFIError) in
            guard library == nil else {
                throw FFIError(
                    .callFailed,
                    "\(Library.self) is open already: its functions were used before, or it was opened. "
                        + "Open it once, before anything else uses it."
                )
            }
            library = try make()
        }
    }

    /// The library, opened where it is not open yet.
    ///
    /// - Parameter make: Opens it; called at most once with success, and again after a failure.
    /// - Throws: What `make` throws.
    public func opened(_ make: () throws(FFIError) -> Library) throws(FFIError) -> Library {
        try library.withLock { (library) throws(FFIError) in
            if let library { return library }
            let new = try make()
            library = new
            return new
        }
    }

    /// The library, opened where it is not open yet. One that cannot be opened stops the program with the whole message.
    ///
    /// - Parameter make: Opens it.
    public func orStop(_ make: () throws(FFIError) -> Library) -> Library {
        do throws(FFIError) {
            return try opened(make)
        } catch {
            fatalError("\(error)")
        }
    }
}
