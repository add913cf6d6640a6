// Licensed under Apache License v2.0. See LICENSE for details.

extension FFI {
    /// A window on the bytes of an ``ArrayBuffer``, which it keeps alive.
    public struct Buffer {
        /// The bytes that the window is on.
        public let arrayBuffer: ArrayBuffer
        /// Where the window starts, in bytes.
        public let byteOffset: Int
        /// The number of bytes in the window.
        public let byteLength: Int

        /// Creates a window on the bytes of a block from `byteOffset` on.
        ///
        /// - Parameters:
        ///   - arrayBuffer: The block.
        ///   - byteOffset: Where the window starts; at most the block's length.
        ///   - byteLength: The number of bytes; nothing for all that follow. At most those that follow.
        public init(_ arrayBuffer: ArrayBuffer, byteOffset: Int = 0, byteLength: Int? = nil) {
            let length = byteLength ?? arrayBuffer.byteLength - byteOffset
            precondition(
                byteOffset >= 0 && length >= 0 && byteOffset + length <= arrayBuffer.byteLength,
                "A window must lie inside its block of bytes."
            )
            self.arrayBuffer = arrayBuffer
            self.byteOffset = byteOffset
            self.byteLength = length
        }

        /// Creates a buffer of zero bytes in memory of its own.
        public init(byteLength: Int) {
            self.init(ArrayBuffer(byteLength: byteLength))
        }

        /// Creates a buffer with a copy of some bytes.
        public init(_ bytes: some Collection<UInt8>) {
            self.init(ArrayBuffer(bytes))
        }

        /// The address of the window's first byte. Nothing for an empty view and after the block was detached.
        public var baseAddress: UnsafeMutableRawPointer? {
            arrayBuffer.baseAddress.map { $0 + byteOffset }
        }

        /// The window's bytes, for as long as the block lives and is not detached.
        public var bytes: UnsafeMutableRawBufferPointer {
            UnsafeMutableRawBufferPointer(start: baseAddress, count: arrayBuffer.isDetached ? 0 : byteLength)
        }

        /// A window on a part of this one, in positions of this one. It shows the same bytes.
        public func subarray(_ range: Range<Int>) -> Buffer {
            precondition(range.upperBound <= byteLength, "A window must lie inside its block of bytes.")
            return Buffer(arrayBuffer, byteOffset: byteOffset + range.lowerBound, byteLength: range.count)
        }
    }
}

extension FFI.Buffer: RandomAccessCollection, MutableCollection {
    /// The position of the first byte.
    public var startIndex: Int { 0 }
    /// The position after the last byte.
    public var endIndex: Int { byteLength }

    /// The byte at a position. Writing is seen through every window on the same block, and by C.
    public subscript(position: Int) -> UInt8 {
        get { bytes[position] }
        nonmutating set {
            precondition((0..<bytes.count).contains(position), "A position must lie inside the buffer.")
            bytes.storeBytes(of: newValue, toByteOffset: position, as: UInt8.self)
        }
    }
}
