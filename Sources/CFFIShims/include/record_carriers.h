// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIGEN_RECORD_CARRIERS_H
#define FFIGEN_RECORD_CARRIERS_H

#include <stdint.h>

// Structs in which records travel by value. A C function type in Swift takes C structs only, and the conventions of x86-64
// and AArch64 look at a record's size and at which of its words are floating-point: a record of Swift may travel as any C
// struct with which it shares those.

// Integers, or records that travel in memory: only the size counts. The largest unit keeps the number of members small.
#define FFIGEN_BYTES(size, unit)                                                                                       \
    typedef struct {                                                                                                   \
        uint##unit##_t units[size * 8 / unit];                                                                         \
    } ffigen_bytes##size

FFIGEN_BYTES(1, 8);
FFIGEN_BYTES(2, 16);
FFIGEN_BYTES(3, 8);
FFIGEN_BYTES(4, 32);
FFIGEN_BYTES(5, 8);
FFIGEN_BYTES(6, 16);
FFIGEN_BYTES(7, 8);
FFIGEN_BYTES(8, 64);
FFIGEN_BYTES(9, 8);
FFIGEN_BYTES(10, 16);
FFIGEN_BYTES(11, 8);
FFIGEN_BYTES(12, 32);
FFIGEN_BYTES(13, 8);
FFIGEN_BYTES(14, 16);
FFIGEN_BYTES(15, 8);
FFIGEN_BYTES(16, 64);
FFIGEN_BYTES(20, 32);
FFIGEN_BYTES(24, 64);
FFIGEN_BYTES(28, 32);
FFIGEN_BYTES(32, 64);
FFIGEN_BYTES(36, 32);
FFIGEN_BYTES(40, 64);
FFIGEN_BYTES(44, 32);
FFIGEN_BYTES(48, 64);
FFIGEN_BYTES(52, 32);
FFIGEN_BYTES(56, 64);
FFIGEN_BYTES(60, 32);
FFIGEN_BYTES(64, 64);
FFIGEN_BYTES(72, 64);
FFIGEN_BYTES(80, 64);
FFIGEN_BYTES(88, 64);
FFIGEN_BYTES(96, 64);
FFIGEN_BYTES(104, 64);
FFIGEN_BYTES(112, 64);
FFIGEN_BYTES(120, 64);
FFIGEN_BYTES(128, 64);

#undef FFIGEN_BYTES

// All floating-point, at most four: on AArch64 a register each.
typedef struct {
    float units[1];
} ffigen_floats1;
typedef struct {
    float units[2];
} ffigen_floats2;
typedef struct {
    float units[3];
} ffigen_floats3;
typedef struct {
    float units[4];
} ffigen_floats4;
typedef struct {
    double units[1];
} ffigen_doubles1;
typedef struct {
    double units[2];
} ffigen_doubles2;
typedef struct {
    double units[3];
} ffigen_doubles3;
typedef struct {
    double units[4];
} ffigen_doubles4;

// Two words of different kinds. `float` and `integer` alone are the short second word of a record of 12 bytes.
typedef struct {
    uint64_t first;
    double second;
} ffigen_integer_double;
typedef struct {
    uint32_t first[2];
    float second;
} ffigen_integer_float;
typedef struct {
    double first;
    uint64_t second;
} ffigen_double_integer;
typedef struct {
    float first[2];
    uint32_t second;
} ffigen_float_integer;

#endif
