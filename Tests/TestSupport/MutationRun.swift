// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// How many damaged inputs a test makes, and of which seed: a few in every test run, as many as asked by `Scripts/mutate`.
package struct MutationRun {
    package let seeds: Range<UInt64>

    /// - Parameter usual: How many inputs where nothing is asked.
    package init(usual: Int) {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["FFIGEN_MUTATIONS"].flatMap { UInt64($0) } ?? UInt64(usual)
        let first = environment["FFIGEN_MUTATION_SEED"].flatMap { UInt64($0) } ?? 1
        seeds = first..<(first + count)
    }

    /// Whether more was asked for than in every test run.
    package static var isLong: Bool { ProcessInfo.processInfo.environment["FFIGEN_MUTATIONS"] != nil }

    /// Runs a test of each seed. A crash ends the process: the file that this names says at which seed it was.
    ///
    /// - Parameters:
    ///   - name: The name of the run, for that file and for what it says.
    ///   - body: Reads one damaged input; gives a word for what came of it.
    /// - Returns: How often each word was given.
    package func callAsFunction(_ name: String, _ body: (UInt64) throws -> String) throws -> [String: Int] {
        let trace = FileManager.default.temporaryDirectory
            .appending(path: "ffigen-mutation-\(name)-\(ProcessInfo.processInfo.processIdentifier)")
        try Data().write(to: trace)
        let file = try FileHandle(forWritingTo: trace)
        var outcomes: [String: Int] = [:]
        for seed in seeds {
            try file.seek(toOffset: 0)
            try file.write(contentsOf: Data("\(seed)\n".utf8))
            outcomes[try body(seed), default: 0] += 1
        }
        try file.close()
        try FileManager.default.removeItem(at: trace)
        if Self.isLong {
            let text = outcomes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            print("\(name): \(seeds.count) damaged inputs, \(text)")
        }
        return outcomes
    }
}
