// Licensed under Apache License v2.0. See LICENSE for details.

extension FFI {
    /// A block of bytes that C can read and write: memory of its own, or a view of memory that C owns.
    ///
    /// Memory of its own is freed with the object; a view frees nothing and is valid as long as the memory it shows.
    /// Not `Sendable`: the bytes are shared and unguarded, so the program decides which thread uses them.
    public final class ArrayBuffer {
        private var storage: UnsafeMutableRawBufferPointer
        private var isOwner: Bool
        /// Whether ``detach()`` took the memory away.
        public private(set) var isDetached = false

        /// Creates a block of zero bytes.
        ///
        /// - Parameter byteLength: The number of bytes, not negative.
        public init(byteLength: Int) {
            storage = .allocate(byteCount: byteLength, alignment: 16)
            storage.initializeMemory(as: UInt8.self, repeating: 0)
            isOwner = true
        }

        /// Creates a block with a copy of some bytes.
        public convenience init(_ bytes: some Collection<UInt8>) {
            self.init(byteLength: bytes.count)
            storage.copyBytes(from: bytes)
        }

        /// Creates a block with a copy of some bytes; nothing when there is no memory for it.
        init?(copying bytes: UnsafeRawBufferPointer) {
            guard let memory = Loader.allocate(bytes.count) else { return nil }
            storage = UnsafeMutableRawBufferPointer(start: memory, count: bytes.count)
            storage.copyMemory(from: bytes)
            isOwner = true
        }

        /// Creates a view of memory that somebody else owns.
        init(viewing memory: UnsafeMutableRawBufferPointer) {
            storage = memory
            isOwner = false
        }

        deinit {
            if isOwner {
                storage.deallocate()
            }
        }

        /// The number of bytes; zero after ``detach()``.
        public var byteLength: Int { storage.count }

        /// The address of the first byte. Nothing for an empty view and after ``detach()``.
        public var baseAddress: UnsafeMutableRawPointer? { storage.baseAddress }

        /// The bytes, for as long as this object lives and is not detached.
        public var bytes: UnsafeMutableRawBufferPointer { storage }

        /// Gives the memory up: it is freed now if it was this object's own. Using the object afterwards is an error.
        public func detach() {
            if isOwner {
                storage.deallocate()
            }
            storage = UnsafeMutableRawBufferPointer(start: nil, count: 0)
            isOwner = false
            isDetached = true
        }
    }
}
