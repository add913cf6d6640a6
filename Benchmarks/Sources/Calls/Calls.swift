// Licensed under Apache License v2.0. See LICENSE for details.

import Direct
import Floors
import LibFFI

/// Measures what a call costs, by every way of calling.
///
/// `Calls LIBRARY DEFINITIONS` writes a line for each measurement: the item, the way, and the nanoseconds of one call, the least
/// of some parts. The ways take turns, so that what slows the machine down slows all of them down.
/// `Calls LIBRARY DEFINITIONS item way count` makes calls of one kind and nothing else, for counting instructions.
@main enum Calls {
    /// One item by one way.
    struct Measurement {
        let item: String
        let way: String
        let run: (Int) -> Void
        var count = 1
        var least = Double.infinity
    }

    static let items: KeyValuePairs = [
        "add": FloorAdd, "mad": FloorMad, "mix8": FloorMix8, "mix12": FloorMix12, "strlen": FloorStrlen,
        "string15": FloorStrlen, "string40": FloorStrlen, "out": FloorOut, "pair": FloorPair, "cursor": FloorCursor,
        "variadic": FloorVariadic, "callback": FloorCallback, "capturing": FloorCallback,
    ]

    /// How long one part of a measurement runs, and how many parts there are.
    static let partLength = 400_000.0
    static let parts = 3

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: Calls LIBRARY DEFINITIONS [item way count]")
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
        for _ in 0..<parts {
            for index in measurements.indices {
                measurements[index].least = min(measurements[index].least, time(measurements[index]))
            }
        }
        for measurement in measurements {
            let nanoseconds = (measurement.least / Double(measurement.count) * 1000).rounded() / 1000
            print(measurement.item, measurement.way, nanoseconds, separator: "\t")
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
            result.append(Measurement(item: item, way: "c-table") { floor_table(floor, Int64($0)) })
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

    private static func time(_ measurement: Measurement) -> Double {
        let start = floor_clock()
        measurement.run(measurement.count)
        return Double(floor_clock() - start)
    }
}
