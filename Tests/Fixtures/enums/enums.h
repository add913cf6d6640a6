/* Licensed under Apache License v2.0. See LICENSE for details. */

/* Enumerations of every kind, and typedefs that are types of their own. */

#ifndef ENUMS_H
#define ENUMS_H

#include <stdint.h>

/* Values of every size. */
enum enums_signed { ENUMS_MINUS = -3, ENUMS_ZERO, ENUMS_SAME = 0, ENUMS_BIG = 2147483647 };
enum enums_signed enums_signed_negate(enum enums_signed value);
enum enums_long { ENUMS_LONG_MIN = -9223372036854775807L - 1, ENUMS_LONG_MAX = 9223372036854775807L };
enum enums_long enums_long_same(enum enums_long value);
enum enums_unsigned { ENUMS_UNSIGNED_MAX = 18446744073709551615UL, ENUMS_UNSIGNED_ONE = 1 };
enum enums_unsigned enums_unsigned_same(enum enums_unsigned value);
enum __attribute__((packed)) enums_packed { ENUMS_PACKED_A = 1, ENUMS_PACKED_B = 200 };
enum enums_packed enums_packed_same(enum enums_packed value);
enum enums_fixed : uint8_t { ENUMS_FIXED_A = 7, ENUMS_FIXED_B = 255 };
enum enums_fixed enums_fixed_same(enum enums_fixed value);
enum enums_fixed_wide : int64_t { ENUMS_WIDE = -1 };
enum enums_fixed_wide enums_fixed_wide_same(enum enums_fixed_wide value);

/* Without a name, as a typedef, only declared, within a record. */
enum { ENUMS_LOOSE = 40, ENUMS_LOOSE_NEXT };
enum { ENUMS_HUGE = 0xFFFFFFFFFFULL, ENUMS_SMALL = 2 };
typedef enum { ENUMS_TYPED_A = 5, ENUMS_TYPED_B } enums_typed;
enums_typed enums_typed_next(enums_typed value);
typedef enum enums_tag { ENUMS_TAG_A = 11 } enums_alias;
enums_alias enums_alias_same(enum enums_tag value);
enum enums_forward;
enum enums_forward *enums_forward_pointer(enum enums_forward *pointer);
struct enums_record {
    enum enums_inner { ENUMS_INNER_A = 21, ENUMS_INNER_B } inner;
    enum { ENUMS_INNER_LOOSE = 31 } loose;
    enum enums_inner bits : 5;
    enum enums_signed list[2];
};
struct enums_record enums_record_make(enum enums_inner inner);

/* Declared by one use of a macro, all at the same place. */
#define ENUMS_PAIR(a, b) \
    enum { a = 51 }; \
    enum { b = 52 };
ENUMS_PAIR(ENUMS_PAIR_A, ENUMS_PAIR_B)

/* Flags: by the attribute, by their values, and what only looks like them. */
enum __attribute__((flag_enum)) enums_access { ENUMS_READ = 1, ENUMS_WRITE = 2 };
enum enums_access enums_access_both(enum enums_access value);
typedef enum {
    ENUMS_OPTION_NONE = 0,
    ENUMS_OPTION_A = 1 << 0,
    ENUMS_OPTION_B = 1 << 1,
    ENUMS_OPTION_C = 1 << 2,
    ENUMS_OPTION_ALL = ENUMS_OPTION_A | ENUMS_OPTION_B | ENUMS_OPTION_C
} enums_options;
enums_options enums_options_toggle(enums_options value, enums_options bits);
enum enums_count { ENUMS_COUNT_0, ENUMS_COUNT_1, ENUMS_COUNT_2, ENUMS_COUNT_3, ENUMS_COUNT_4 };
enum enums_asked { ENUMS_ASKED_A = 3, ENUMS_ASKED_B = 12 };
int enums_asked_value(enum enums_asked value);

/* Frozen: by the attribute, and asked for. */
enum __attribute__((enum_extensibility(closed))) enums_closed {
    /** The first. */
    ENUMS_CLOSED_A,
    ENUMS_CLOSED_B = 4,
    ENUMS_CLOSED_ALSO_B = 4,
    ENUMS_CLOSED_OLD __attribute__((deprecated("use ENUMS_CLOSED_NEW"))) = 9,
    ENUMS_CLOSED_NEW = 9
};
enum enums_closed enums_closed_next(enum enums_closed value);
void enums_closed_store(enum enums_closed value, enum enums_closed *place);
struct enums_holder {
    enum enums_closed closed;
    enum enums_closed pair[2];
};
struct enums_holder enums_holder_make(enum enums_closed value);
extern enum enums_closed enums_closed_current;
typedef enum enums_closed enums_closed_map(enum enums_closed value);
enum enums_closed enums_closed_apply(enums_closed_map *map, enum enums_closed value);
#define ENUMS_CLOSED_CAST ((enum enums_closed)4)
enum enums_frozen { ENUMS_FROZEN_default = -1, ENUMS_FROZEN_B = 2 };
enum enums_frozen enums_frozen_from(int value);

/* Only constants. */
enum enums_plain { ENUMS_PLAIN_A = 61, ENUMS_PLAIN_B };
enum enums_plain enums_plain_next(enum enums_plain value);
typedef enum { ENUMS_BARE_A = 71 } enums_bare;
enums_bare enums_bare_same(enums_bare value);

/* Enumerators with an availability. */
enum enums_aged {
    ENUMS_AGED_NOW = 1,
    ENUMS_AGED_OLD __attribute__((deprecated("gone soon"))) = 2,
    ENUMS_AGED_GONE __attribute__((unavailable)) = 3
};
enum enums_aged enums_aged_same(enum enums_aged value);

/* Typedefs that are types of their own. */
typedef int enums_level __attribute__((swift_newtype(struct)));
typedef const char *enums_key __attribute__((swift_newtype(enum)));
typedef struct enums_thing *enums_handle __attribute__((swift_wrapper(struct)));
typedef double enums_seconds __attribute__((swift_newtype(struct)));
typedef _Bool enums_switch __attribute__((swift_newtype(struct)));
extern const enums_level enums_level_low;
extern const enums_key enums_key_first;
enums_level enums_level_next(enums_level level);
void enums_level_raise(enums_level *level, const enums_level *by);
int enums_key_length(enums_key key);
enums_handle enums_handle_make(enums_handle other);
enums_seconds enums_seconds_twice(enums_seconds value);
enums_switch enums_switch_flip(enums_switch value);
struct enums_named {
    enums_key key;
    enums_level level;
};
struct enums_named enums_named_make(enums_key key, enums_level level);
#define ENUMS_LEVEL_TOP ((enums_level)9)
#define ENUMS_ON ((enums_switch)1)
#define ENUMS_NO_KEY ((enums_key)0)
#define ENUMS_SECOND ((enums_seconds)1)

#endif
