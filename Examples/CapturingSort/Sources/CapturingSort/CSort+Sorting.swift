// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime

extension CSort {
    /// Sorts with `qsort_r`, whose comparison takes an argument: the generated method takes a closure in place of the two.
    func sort<Element: BitwiseCopyable>(
        _ elements: inout [Element],
        by comesBefore: (Element, Element) -> Bool
    ) {
        elements.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            qsort_r(start, bytes.count / MemoryLayout<Element>.stride, MemoryLayout<Element>.stride) { left, right in
                Self.order(left, right, by: comesBefore)
            }
        }
    }

    /// Sorts with `qsort`, which hands nothing back to the comparison: `Callback` makes a C function of the closure itself.
    ///
    /// - Throws: `FFIError` when the platform gives no memory for code.
    func sortWithCallback<Element: BitwiseCopyable>(
        _ elements: inout [Element],
        by comesBefore: @escaping (Element, Element) -> Bool
    ) throws(FFIError) {
        let comparison = try Callback { (left: UnsafeRawPointer?, right: UnsafeRawPointer?) -> Int32 in
            Self.order(left, right, by: comesBefore)
        }
        // C may call the function as long as the object lives, and this keeps it alive until qsort is done.
        withExtendedLifetime(comparison) {
            elements.withUnsafeMutableBytes { bytes in
                guard let start = bytes.baseAddress else { return }
                let stride = MemoryLayout<Element>.stride
                qsort(start, bytes.count / stride, stride, comparison.function(as: __compar_fn_t.self))
            }
        }
    }

    /// What C's comparisons return: below 0, 0 or above 0.
    private static func order<Element: BitwiseCopyable>(
        _ left: UnsafeRawPointer?,
        _ right: UnsafeRawPointer?,
        by comesBefore: (Element, Element) -> Bool
    ) -> Int32 {
        guard let left = left?.load(as: Element.self), let right = right?.load(as: Element.self) else { return 0 }
        return comesBefore(left, right) ? -1 : comesBefore(right, left) ? 1 : 0
    }
}
