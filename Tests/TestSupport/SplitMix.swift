// Licensed under Apache License v2.0. See LICENSE for details.

/// The same numbers in every run that starts with the same seed.
package struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }

    /// Whether a thing happens that happens once in so many times.
    package mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

    /// One of some values.
    package mutating func pick<Values: RandomAccessCollection<Value>, Value>(_ values: Values) -> Value
    where Values.Index == Int {
        values[Int.random(in: values.startIndex..<values.endIndex, using: &self)]
    }
}
