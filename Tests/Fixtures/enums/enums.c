/* Licensed under Apache License v2.0. See LICENSE for details. */

#include "enums.h"

enum enums_closed enums_closed_current = ENUMS_CLOSED_B;
const enums_level enums_level_low = 3;
const enums_key enums_key_first = "first";

enum enums_signed enums_signed_negate(enum enums_signed value) { return (enum enums_signed)-(int)value; }
enum enums_long enums_long_same(enum enums_long value) { return value; }
enum enums_unsigned enums_unsigned_same(enum enums_unsigned value) { return value; }
enum enums_packed enums_packed_same(enum enums_packed value) { return value; }
enum enums_fixed enums_fixed_same(enum enums_fixed value) { return value; }
enum enums_fixed_wide enums_fixed_wide_same(enum enums_fixed_wide value) { return value; }
enums_typed enums_typed_next(enums_typed value) { return value + 1; }
enums_alias enums_alias_same(enum enums_tag value) { return value; }
enum enums_forward *enums_forward_pointer(enum enums_forward *pointer) { return pointer; }
struct enums_record enums_record_make(enum enums_inner inner) {
    struct enums_record record = {inner, ENUMS_INNER_LOOSE, inner, {ENUMS_MINUS, ENUMS_BIG}};
    return record;
}
enum enums_access enums_access_both(enum enums_access value) { return value | ENUMS_READ | ENUMS_WRITE; }
enums_options enums_options_toggle(enums_options value, enums_options bits) { return value ^ bits; }
int enums_asked_value(enum enums_asked value) { return value; }
enum enums_closed enums_closed_next(enum enums_closed value) { return value == ENUMS_CLOSED_A ? ENUMS_CLOSED_B : 77; }
void enums_closed_store(enum enums_closed value, enum enums_closed *place) { *place = value; }
struct enums_holder enums_holder_make(enum enums_closed value) {
    struct enums_holder holder = {value, {ENUMS_CLOSED_A, value}};
    return holder;
}
enum enums_closed enums_closed_apply(enums_closed_map *map, enum enums_closed value) { return map(value); }
enum enums_frozen enums_frozen_from(int value) { return (enum enums_frozen)value; }
enum enums_plain enums_plain_next(enum enums_plain value) { return value + 1; }
enums_bare enums_bare_same(enums_bare value) { return value; }
enum enums_aged enums_aged_same(enum enums_aged value) { return value; }
enums_level enums_level_next(enums_level level) { return level + 1; }
void enums_level_raise(enums_level *level, const enums_level *by) { *level += *by; }
int enums_key_length(enums_key key) {
    int length = 0;
    while (key && key[length]) length++;
    return length;
}
enums_handle enums_handle_make(enums_handle other) { return other ? 0 : (enums_handle)&enums_closed_current; }
enums_seconds enums_seconds_twice(enums_seconds value) { return 2 * value; }
enums_switch enums_switch_flip(enums_switch value) { return !value; }
struct enums_named enums_named_make(enums_key key, enums_level level) {
    struct enums_named named = {key, level};
    return named;
}
