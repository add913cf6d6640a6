// Licensed under Apache License v2.0. See LICENSE for details.

import GLib

var checks = Checks()
let glib = try GLib()

// A table of C strings, hashed and compared by functions of ours that C calls.
let hash: GHashFunc = { key in
    var value: UInt32 = 5381
    var byte = key?.assumingMemoryBound(to: UInt8.self)
    while let next = byte, next.pointee != 0 {
        value = value &* 33 &+ UInt32(next.pointee)
        byte = next + 1
    }
    return value
}
let equal: GEqualFunc = { a, b in
    guard var a = a?.assumingMemoryBound(to: UInt8.self), var b = b?.assumingMemoryBound(to: UInt8.self) else {
        return 0
    }
    while a.pointee == b.pointee, a.pointee != 0 { (a, b) = (a + 1, b + 1) }
    return a.pointee == b.pointee ? 1 : 0
}
let table = checks.unwrap(glib.g_hash_table_new(hash, equal), "table")
for (word, number) in [("one", 1), ("two", 2), ("three", 3)] {
    let key = UnsafeMutableRawPointer(glib.g_strdup(word))
    checks.equal(glib.g_hash_table_insert(table, key, UnsafeMutableRawPointer(bitPattern: number)), 1, "insert \(word)")
}
checks.equal(glib.g_hash_table_size(table), 3, "size")
let found = "two".withCString { glib.g_hash_table_lookup(table, $0) }
checks.equal(Int(bitPattern: found), 2, "two")
let missing = "four".withCString { glib.g_hash_table_lookup(table, $0) }
checks.equal(missing, nil, "four")
checks.equal("two".withCString { hash($0) }, "two".withCString { glib.g_str_hash($0) }, "the same hash as g_str_hash")
glib.g_hash_table_destroy(table)

// RFC 1321, the test suite of MD5; RFC 4648, the test vectors of base 64.
let sum = checks.unwrap(glib.g_compute_checksum_for_string(.G_CHECKSUM_MD5, "abc", 3), "sum")
checks.equal(String(cString: sum), "900150983cd24fb0d6963f7d28e17f72", "MD5 of abc")
glib.g_free(sum)
let text = checks.unwrap(glib.g_base64_encode(Array("foobar".utf8), 6), "text")
checks.equal(String(cString: text), "Zm9vYmFy", "base 64 of foobar")
glib.g_free(text)
checks.equal(glib.g_utf8_strlen("aüb€", -1), 4, "characters")
let formatted = checks.unwrap(glib.g_strdup_printf("%d %s %.1f", 7, "seven", 7.5), "formatted")
checks.equal(String(cString: formatted), "7 seven 7.5", "formatted")
glib.g_free(formatted)
checks.finish()
