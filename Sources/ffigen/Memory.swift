// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(Glibc)
    import Glibc
#endif

/// How the process has its memory from the system.
enum Memory {
    /// Has all threads take memory from the main one's heap, which grows by large steps and starts in huge pages.
    ///
    /// libclang reads in a thread of its own, and glibc gives each thread a heap that grows a page at a time: a thousand calls of the
    /// kernel for a header of some size. Threads that work at the same time would wait for each other. A page of four kilobytes
    /// costs one to two microseconds when it is first used, one of two megabytes less than a hundred.
    static func useOneHeap() {
        #if canImport(Glibc)
            // Swift's module of the C library leaves <malloc.h> out.
            guard let address = dlsym(nil, "mallopt") else { return }
            let mallopt = unsafeBitCast(address, to: (@convention(c) (CInt, CInt) -> CInt).self)
            _ = mallopt(Setting.mostHeaps, 1)
            _ = mallopt(Setting.leastGrowth, growth)
            // Without these, what is large is mapped for itself, a page at a time, and given back as soon as it is free.
            _ = mallopt(Setting.leastMapped, growth / 2)
            _ = mallopt(Setting.mostUnused, CInt.max)
            guard let start = sbrk(0) else { return }
            // More than is left at the end of a heap this young: it grows, and has the room. An optimiser may leave out a `malloc`
            // whose block is freed at once.
            var block: UnsafeMutableRawPointer?
            guard posix_memalign(&block, hugePage, 1 << 20) == 0 else { return }
            free(block)
            guard let end = sbrk(0), end > start else { return }
            let first = start.alignedUp(toMultipleOf: hugePage)
            if first < end { madvise(first, end - first, MADV_HUGEPAGE) }
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
        /// By how much the heap grows, in bytes. Only what is used of it takes memory.
        private static let growth: CInt = 64 << 20
        /// The size of a huge page, in bytes, on the processors we know; where it is another one, the kernel looks to it.
        private static let hugePage = 2 << 20

        /// Settings of glibc's malloc, by the numbers in its <malloc.h>.
        private enum Setting {
            /// M_ARENA_MAX
            static let mostHeaps: CInt = -8
            /// M_TOP_PAD, in bytes
            static let leastGrowth: CInt = -2
            /// M_MMAP_THRESHOLD, in bytes
            static let leastMapped: CInt = -3
            /// M_TRIM_THRESHOLD, in bytes
            static let mostUnused: CInt = -1
        }
    #endif
}
