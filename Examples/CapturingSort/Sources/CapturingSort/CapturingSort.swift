// Licensed under Apache License v2.0. See LICENSE for details.

/// Sorts numbers with the C library, by comparisons that use what is around them.
@main
struct CapturingSort {
    static func main() throws {
        let library = try CSort()
        let target = 20
        var comparisons = 0

        // Both closures capture: they read one local variable and change another.
        var nearest = [4, 35, 19, 22, 90, 1]
        library.sort(&nearest) { left, right in
            comparisons += 1
            return abs(left - target) < abs(right - target)
        }
        print("nearest to \(target) first: \(nearest)")
        print("the closure was called: \(comparisons > 0)")

        var farthest = nearest
        try library.sortWithCallback(&farthest) { left, right in abs(left - target) > abs(right - target) }
        print("farthest from it first: \(farthest)")
    }
}
