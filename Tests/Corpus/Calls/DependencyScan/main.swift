// Licensed under Apache License v2.0. See LICENSE for details.

import DependencyScan

var checks = Checks()
let scan = try DependencyScan()
let features = checks.unwrap(scan.swiftscan_compiler_supported_features_query(), "features")
let names = (0..<features.pointee.count).compactMap { index -> String? in
    guard let text = features.pointee.strings?[index], let data = text.data else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: data, count: text.length), as: UTF8.self)
}
checks.equal(names.count, features.pointee.count, "names")
checks.isTrue(names.contains("library-level"), "a feature that every compiler since 5.6 has")
scan.swiftscan_string_set_dispose(features)

let scanner = checks.unwrap(scan.swiftscan_scanner_create(), "scanner")
scan.swiftscan_scanner_dispose(scanner)
checks.finish()
