// Licensed under Apache License v2.0. See LICENSE for details.

// Two generated modules exchange a handle, a record and an enumeration.

import Base
import User

let path = CommandLine.arguments[1]
let base = try Base(path: path)
let user = try User(path: path)
let object: UnsafeMutablePointer<base_object>? = base.base_make(base_pair(a: 20, b: 1.5), .BASE_TWO)
var pair: base_pair = base.base_pair_of(object)
let twice: base_pair = user.user_twice(pair)
let sum = user.user_sum(object, &pair)
let kind: base_kind = user.user_kind(object)
print(sum, twice.a, twice.b, kind == .BASE_TWO)
base.base_free(object)
