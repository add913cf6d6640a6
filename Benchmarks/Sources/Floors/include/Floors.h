// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FLOORS_H
#define FLOORS_H

#include "../../../Library/ffibench.h"

// What is called.
typedef enum {
    FloorAdd,
    FloorMad,
    FloorMix8,
    FloorMix12,
    FloorStrlen,
    FloorOut,
    FloorPair,
    FloorCursor,
    FloorVariadic,
    FloorCallback,
} FloorItem;

// Calls a function `times` times from C: linked, through its entry in the table of the dynamic linker; by a stored function
// pointer; by one in a table of many; by `ffi_call` with everything prepared. For the callback the last one is a libffi
// closure that C calls.
void floor_linked(FloorItem item, int64_t times);
void floor_pointer(FloorItem item, int64_t times);
void floor_table(FloorItem item, int64_t times);
void floor_ffi(FloorItem item, int64_t times);

// Keep a result alive without doing anything with it.
static inline void floor_keep(int64_t value) { __asm__ volatile("" : : "r"(value)); }
static inline void floor_keep_double(double value)
{
#if defined(__x86_64__)
    __asm__ volatile("" : : "x"(value));
#else
    __asm__ volatile("" : : "w"(value));
#endif
}

// Nanoseconds of a clock that only goes forward.
uint64_t floor_clock(void);

#endif
