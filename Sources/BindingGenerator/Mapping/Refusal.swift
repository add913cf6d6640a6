// Licensed under Apache License v2.0. See LICENSE for details.

/// Why a declaration cannot be bound, in words for the report.
struct Refusal: Error, Hashable, Sendable {
    var reason: String
}
