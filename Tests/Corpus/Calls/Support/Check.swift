// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// Compares answers with known values, and counts. One program, one thread.
struct Checks: ~Copyable {
    private var passed = 0

    /// Stops the program with both values unless they are the same.
    mutating func equal<Value: Equatable>(
        _ actual: Value,
        _ expected: Value,
        _ what: String,
        line: Int = #line
    ) {
        guard actual == expected else {
            print("line \(line): \(what) is \(actual), not \(expected)")
            exit(1)
        }
        passed += 1
    }

    /// Stops the program unless the condition holds.
    mutating func isTrue(_ condition: Bool, _ what: String, line: Int = #line) {
        equal(condition, true, what, line: line)
    }

    /// The value, or the program's end.
    mutating func unwrap<Value>(_ value: Value?, _ what: String, line: Int = #line) -> Value {
        guard let value else {
            print("line \(line): \(what) is nil")
            exit(1)
        }
        passed += 1
        return value
    }

    /// Says how many checks there were; the script reads it.
    func finish() {
        print("\(passed) checks passed")
    }
}
