// Licensed under Apache License v2.0. See LICENSE for details.

public import Foundation

/// The definitions that the plugin made, among the target's resources.
public var circleDefinitions: URL? {
    Bundle.module.url(forResource: "Circle.ffi", withExtension: "json")
}
