// Licensed under Apache License v2.0. See LICENSE for details.

import Dispatch
import Synchronization

/// Says on a terminal what is being read, once that takes longer than two seconds.
final class Progress: Sendable {
    private struct State {
        var finished: Set<Int> = []
        var isShown = false
    }

    private let names: [String]
    private let console: Console
    private let state = Mutex(State())

    init(names: [String], console: Console) {
        self.names = names
        self.console = console
        guard Console.isTerminal else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + 2) { [weak self] in self?.show() }
    }

    /// A module was read.
    func finish(_ index: Int) {
        let count = state.withLock { state in
            state.finished.insert(index)
            return state.isShown ? state.finished.count : 0
        }
        if count > 0, names.count > 1 { console.note("read \(names[index]) (\(count) of \(names.count))") }
    }

    private func show() {
        let rest = state.withLock { state in
            state.isShown = true
            return names.indices.filter { !state.finished.contains($0) }.map { names[$0] }
        }
        if !rest.isEmpty { console.note("reading \(rest.joined(separator: ", "))") }
    }
}

extension Array where Element: Sendable {
    /// The results for all elements in their order.
    ///
    /// - Parameter jobs: How many are made at a time; nil for as many as there are cores.
    func concurrentMap<Result: Sendable>(
        jobs: Int? = nil,
        _ transform: @Sendable (Int, Element) -> Result
    ) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        let next = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: Swift.min(jobs ?? count, count)) { _ in
            while true {
                let index = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                if index >= count { return }
                let result = transform(index, self[index])
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
