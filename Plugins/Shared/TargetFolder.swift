// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation

/// The folder of a target: what `ffigen` finds there.
struct TargetFolder {
    let url: URL

    /// The configuration, whether it is there or not.
    var configuration: URL { url.appending(path: "ffigen.json") }

    /// Whether the folder has a configuration.
    var isConfigured: Bool { FileManager.default.fileExists(atPath: configuration.path) }

    /// The headers and definitions documents at the folder's top, sorted: what is bound without a configuration.
    var bindable: [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { $0.hasSuffix(".h") || $0.hasSuffix(".ffi.json") }.sorted().map { url.appending(path: $0) }
    }
}
