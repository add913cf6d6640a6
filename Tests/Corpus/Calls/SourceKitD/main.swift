// Licensed under Apache License v2.0. See LICENSE for details.

import SourceKitD

var checks = Checks()
let kit = try SourceKitD()
kit.sourcekitd_initialize()
let name = checks.unwrap(kit.sourcekitd_uid_get_from_cstr("key.request"), "identifier")
let version = checks.unwrap(kit.sourcekitd_uid_get_from_cstr("source.request.protocol_version"), "identifier")
checks.equal(String(cString: checks.unwrap(kit.sourcekitd_uid_get_string_ptr(name), "text")), "key.request", "text")
checks.equal(kit.sourcekitd_uid_get_from_cstr("key.request"), name, "the same identifier for the same text")

let request = checks.unwrap(kit.sourcekitd_request_dictionary_create(nil, nil, 0), "request")
kit.sourcekitd_request_dictionary_set_uid(request, name, version)
let response = checks.unwrap(kit.sourcekitd_send_request_sync(request), "response")
checks.equal(kit.sourcekitd_response_is_error(response), false, "error")

// A record by value, in and out.
let answer = kit.sourcekitd_response_get_value(response)
let major = checks.unwrap(kit.sourcekitd_uid_get_from_cstr("key.version_major"), "identifier")
checks.equal(kit.sourcekitd_variant_dictionary_get_int64(answer, major), 1, "major version of the protocol")
kit.sourcekitd_response_dispose(response)
kit.sourcekitd_request_release(request)
kit.sourcekitd_shutdown()
checks.finish()
