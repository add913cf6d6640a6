// Licensed under Apache License v2.0. See LICENSE for details.

import Direct
import Floors
import LibFFI

/// Measures what a call costs, by every way of calling.
///
/// `Calls LIBRARY DEFINITIONS [rounds]` writes a line for each measurement: the item, the way, and for each round the
/// nanoseconds of one call. The ways take turns within a round, so that what slows the machine down slows all of them down.
/// `Calls LIBRARY DEFINITIONS item way count` makes calls of one kind and nothing else, for counting instructions.
@main enum Calls {
    /// One item by one way.
    struct Measurement {
        let item: String
        let way: String
        let run: (Int) -> Void
        var count = 1
        var rounds: [Double] = []
    }

    static let items: KeyValuePairs = [
        "add": FloorAdd, "mad": FloorMad, "mix8": FloorMix8, "mix12": FloorMix12, "strlen": FloorStrlen,
        "string15": FloorStrlen, "string40": FloorStrlen, "out": FloorOut, "pair": FloorPair, "cursor": FloorCursor,
        "variadic": FloorVariadic, "callback": FloorCallback, "capturing": FloorCallback,
    ]

    /// How long one part of a measurement runs, and how many parts a round has: the quickest one counts.
    static let partLength = 400_000.0
    static let parts = 8

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: Calls LIBRARY DEFINITIONS [rounds | item way count]")
            return
        }
        var measurements = try measurements(library: arguments[1], definitions: arguments[2])
        if arguments.count == 6, let count = Int(arguments[5]) {
            guard let one = measurements.first(where: { $0.item == arguments[3] && $0.way == arguments[4] }) else {
                print("no such measurement")
                return
            }
            one.run(count)
            return
        }
        for index in measurements.indices { calibrate(&measurements[index]) }
        for _ in 0..<(arguments.count > 3 ? Int(arguments[3]) ?? 7 : 7) {
            for index in measurements.indices { measure(&measurements[index]) }
        }
        for measurement in measurements {
            let rounds = measurement.rounds.map { "\(($0 * 1000).rounded() / 1000)" }
            print(([measurement.item, measurement.way] + rounds).joined(separator: "\t"))
        }
    }

    private static func measurements(library: String, definitions: String) throws -> [Measurement] {
        let direct = try Direct.Loops(library: library).byItem
        let texts = try TextLoops.byWay(library: library)
        let libFFI = try LibFFI.Loops(library: library).byItem
        let dynamic = try DynamicLoops.signatures(library: library)
        let typed = try TypedLoops.loops(library: library)
        let defined = try DynamicLoops.definitions(library: library, document: definitions)
        var result: [Measurement] = []
        for (item, floor) in items {
            result.append(Measurement(item: item, way: "c-linked") { floor_linked(floor, Int64($0)) })
            result.append(Measurement(item: item, way: "c-pointer") { floor_pointer(floor, Int64($0)) })
            result.append(Measurement(item: item, way: "c-ffi_call") { floor_ffi(floor, Int64($0)) })
            for (way, loops) in [
                ("direct", direct), ("libffi", libFFI), ("signature", dynamic), ("definitions", defined),
                ("typed", typed), ("with-c-string", texts["with-c-string"] ?? [:]), ("c-text", texts["c-text"] ?? [:]),
            ] {
                if let run = loops[item] { result.append(Measurement(item: item, way: way, run: run)) }
            }
        }
        return result
    }

    /// Finds how many calls a part takes.
    private static func calibrate(_ measurement: inout Measurement) {
        while true {
            let time = time(measurement)
            if time > partLength / 4 {
                measurement.count = max(1, Int(Double(measurement.count) * partLength / time))
                return
            }
            measurement.count *= 4
        }
    }

    private static func measure(_ measurement: inout Measurement) {
        var least = Double.infinity
        for _ in 0..<parts { least = min(least, time(measurement)) }
        measurement.rounds.append(least / Double(measurement.count))
    }

    private static func time(_ measurement: Measurement) -> Double {
        let start = floor_clock()
        measurement.run(measurement.count)
        return Double(floor_clock() - start)
    }
}
