// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(Glibc)
    import Glibc
#endif

/// How the process has its memory from the system.
enum Memory {
    /// Has all threads take memory from the main one's heap, which grows by large steps.
    ///
    /// libclang reads in a thread of its own, and glibc gives each thread a heap that grows a page at a time: a thousand calls of the
    /// kernel for a header of some size. Threads that work at the same time would wait for each other.
    static func useOneHeap() {
        #if canImport(Glibc)
            // Swift's module of the C library leaves <malloc.h> out.
            guard let address = dlsym(nil, "mallopt") else { return }
            let mallopt = unsafeBitCast(address, to: (@convention(c) (CInt, CInt) -> CInt).self)
            _ = mallopt(Setting.mostHeaps, 1)
            _ = mallopt(Setting.leastGrowth, 1 << 20)
        #endif
    }

    /// Keeps a value until the process ends, which frees everything at once.
    static func keep(_ value: Any) {
        final class Box {
            let value: Any
            init(_ value: Any) { self.value = value }
        }
        _ = Unmanaged.passRetained(Box(value))
    }

    #if canImport(Glibc)
        /// Settings of glibc's malloc, by the numbers in its <malloc.h>.
        private enum Setting {
            /// M_ARENA_MAX
            static let mostHeaps: CInt = -8
            /// M_TOP_PAD, in bytes
            static let leastGrowth: CInt = -2
        }
    #endif
}
