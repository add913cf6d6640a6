// Licensed under Apache License v2.0. See LICENSE for details.

public import Documented

/// The width of a range, which the library computes.
public func width(_ range: counter_range, path: String) throws -> Int32 { try Tracked(path: path).tracked_width(range) }
