// Licensed under Apache License v2.0. See LICENSE for details.

import Synchronization

/// How long the stages of a run take, added up over modules and targets; any thread may measure.
package final class StageTimes: Sendable {
    /// What a run does, in its order.
    package enum Stage: String, CaseIterable, Sendable {
        case opening = "open libclang"
        case parsing = "parse, by clang"
        case declarations = "read declarations"
        case macros = "evaluate macros"
        case shims = "plan shims"
        case mapping = "map to Swift"
        case layout = "lay out Swift"
        case definitions = "write definitions"
        case files = "write files"
    }

    private let times = Mutex<[Stage: Duration]>([:])

    package init() {}

    /// Runs a body and adds its time to a stage. One stage does not contain another.
    package func measure<Result, Failure: Error>(
        _ stage: Stage,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = ContinuousClock.now
        defer {
            let time = ContinuousClock.now - start
            times.withLock { $0[stage, default: .zero] += time }
        }
        return try body()
    }

    /// The stages that were measured, in order.
    package var all: [(stage: Stage, time: Duration)] {
        times.withLock { times in Stage.allCases.compactMap { stage in times[stage].map { (stage, $0) } } }
    }
}
