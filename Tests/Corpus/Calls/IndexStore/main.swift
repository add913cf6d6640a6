// Licensed under Apache License v2.0. See LICENSE for details.

import FFIRuntime
import Foundation
import IndexStore

var checks = Checks()
let store = try IndexStore(requireAll: true)
checks.equal(store.indexstore_format_version(), 5, "format")

// No store is there: an error that says so.
var error: indexstore_error_t?
checks.equal(store.indexstore_store_create("/no/such/store", &error), nil, "store")
let text = checks.unwrap(store.indexstore_error_get_description(error), "description")
checks.isTrue(String(cString: text).contains("/no/such/store"), "the description names the path")
store.indexstore_error_dispose(error)

// An empty one is there: no units.
let files = FileManager.default
let folder = files.temporaryDirectory.appendingPathComponent(UUID().uuidString)
try files.createDirectory(at: folder.appendingPathComponent("v5/units"), withIntermediateDirectories: true)
let empty = checks.unwrap(store.indexstore_store_create(folder.path, nil), "store")
var units = 0
let each = try Callback { (_: UnsafeMutableRawPointer?, _: indexstore_string_ref_t) -> Bool in
    units += 1
    return true
}
let applied = withExtendedLifetime(each) {
    let function = each.function(as: FunctionPointer<(UnsafeMutableRawPointer?, indexstore_string_ref_t) -> Bool>.self)
    return store.indexstore_store_units_apply_f(empty, 0, nil, function)
}
checks.isTrue(applied, "all units were seen")
checks.equal(units, 0, "units of an empty store")
store.indexstore_store_dispose(empty)
try files.removeItem(at: folder)
checks.finish()
