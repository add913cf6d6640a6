// Licensed under Apache License v2.0. See LICENSE for details.

import Configured
import Documented
import Foundation
import Plain
import Tracked

/// Calls through everything that the plugin made.
@main
struct Client {
    static func main() throws {
        let library = CommandLine.arguments[1]
        let circle = try Circle(path: library)
        let square = try Square(path: library)
        print("circle", circle.circle_area(1), circle.circle_diameter(units_length(value: 21)).value, CIRCLE_SCALED)
        var length = units_length(value: 5)
        print("square", square.square_area(4), square.square_side(&length), CORNER_COUNT)
        let (gauge, timer) = try open(library)
        print("gauge", gauge.gauge_clamp(gauge_range(low: 1, high: 3), 9), timer.timer_ticks())
        let counter = try Counter(path: library)
        var count: Int32 = 40
        let name = counter.counter_name().map(String.init(cString:)) ?? ""
        print("counter", counter.counter_next(&count, 2), count, name)
        print("start", COUNTER_START)
        print("width", try width(counter_range(low: 2, high: 9), path: library))
        let definitions = try circleDefinitions.map { try String(contentsOf: $0, encoding: .utf8) } ?? "none"
        print("resource", definitions.contains("\"circle_area\""))
    }
}
