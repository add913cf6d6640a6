/* Licensed under Apache License v2.0. See LICENSE for details. */

/* Macros of every sort. */

#pragma once

#include <stdint.h>

#define CONSTANTS_VERSION "1." CONSTANTS_MINOR_TEXT
#define CONSTANTS_MINOR 4
#define CONSTANTS_TEXT_(x) #x
#define CONSTANTS_TEXT(x) CONSTANTS_TEXT_(x)
#define CONSTANTS_MINOR_TEXT CONSTANTS_TEXT(CONSTANTS_MINOR)

#define CONSTANTS_ZERO 0 /* nothing */
#define CONSTANTS_NEGATIVE (-1)
#define CONSTANTS_HEXADECIMAL 0xFFFF0000
#define CONSTANTS_LONG 1L
#define CONSTANTS_HUGE 0xFFFFFFFFFFFFFFFFull
#define CONSTANTS_LETTER 'x'
#define CONSTANTS_NEWLINE '\n'
#define CONSTANTS_HALF 0.5
#define CONSTANTS_SINGLE 0.1f
#define CONSTANTS_RATIO (1 / 3.0)
#define CONSTANTS_FLAGS (1u << 0 | 1u << 3)
#define CONSTANTS_SIZE sizeof(struct constants_pair)
#define CONSTANTS_CAST ((uint16_t)0x10001)
#define CONSTANTS_CHOICE (CONSTANTS_MINOR > 3 ? 'y' : 'n')
#define CONSTANTS_REQUEST(group, number, type) ((sizeof(type) << 16) | ((group) << 8) | (number))
#define CONSTANTS_GET CONSTANTS_REQUEST('c', 1, struct constants_pair)

/// Frees nothing.
#define CONSTANTS_STATIC ((constants_release)0)
#define CONSTANTS_TRANSIENT ((constants_release)-1)

#define CONSTANTS_ALIAS CONSTANTS_SECOND
#define constants_old_name constants_new_name
#define CONSTANTS_BEGIN {
#define CONSTANTS_END }
#define CONSTANTS_EMPTY
#define CONSTANTS_INTEGER int

#define CONSTANTS_GONE 1
#undef CONSTANTS_GONE

typedef void (*constants_release)(void *object);

struct constants_pair {
    int first;
    int second;
};

enum { CONSTANTS_FIRST = 100, CONSTANTS_SECOND };

int constants_new_name(void);
