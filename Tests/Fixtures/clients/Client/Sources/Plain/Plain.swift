// Licensed under Apache License v2.0. See LICENSE for details.

/// Both modules of the target beside its own code.
public func open(_ path: String) throws -> (gauge: Gauge, timer: Timer) {
    (try Gauge(path: path), try Timer(path: path))
}
