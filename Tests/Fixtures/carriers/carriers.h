// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef CARRIERS_H
#define CARRIERS_H

#include <stdint.h>

// Records of every shape that travels in its own way, without padding, so that all bytes count. For each there is a function
// that inverts some bits of every byte, and one that is given two of them when few registers are left, and adds up all it got.
#define CARRIERS_DECLARE(name)                                                                                         \
    name name##_flip(name value);                                                                                      \
    uint64_t name##_late(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, double f, double g, double h,          \
                         double i, double j, double k, double l, name first, name second, int64_t tail)

#define CARRIERS_ALL(each)                                                                                             \
    each(bytes1); each(bytes2); each(bytes3); each(bytes5); each(bytes7); each(bytes9); each(bytes11); each(bytes13);  \
    each(bytes15); each(bytes17); each(shorts1); each(shorts3); each(shorts5); each(shorts7); each(ints1);             \
    each(ints2); each(ints3); each(ints4); each(ints5); each(ints9); each(longs1); each(longs2); each(longs3);         \
    each(longs4); each(longs16); each(longs17); each(floats1); each(floats2); each(floats3); each(floats4);            \
    each(floats5); each(doubles1); each(doubles2); each(doubles3); each(doubles4); each(doubles5);                     \
    each(integer_double); each(double_integer); each(integers_float); each(floats_integer); each(integers_floats);     \
    each(floats_integers); each(mixed_float); each(floats_mixed); each(nested); each(overlapping)

typedef struct { uint8_t v[1]; } bytes1;
typedef struct { uint8_t v[2]; } bytes2;
typedef struct { uint8_t v[3]; } bytes3;
typedef struct { uint8_t v[5]; } bytes5;
typedef struct { uint8_t v[7]; } bytes7;
typedef struct { uint8_t v[9]; } bytes9;
typedef struct { uint8_t v[11]; } bytes11;
typedef struct { uint8_t v[13]; } bytes13;
typedef struct { uint8_t v[15]; } bytes15;
typedef struct { uint8_t v[17]; } bytes17;
typedef struct { uint16_t v[1]; } shorts1;
typedef struct { uint16_t v[3]; } shorts3;
typedef struct { uint16_t v[5]; } shorts5;
typedef struct { uint16_t v[7]; } shorts7;
typedef struct { int32_t v[1]; } ints1;
typedef struct { int32_t v[2]; } ints2;
typedef struct { int32_t v[3]; } ints3;
typedef struct { int32_t v[4]; } ints4;
typedef struct { int32_t v[5]; } ints5;
typedef struct { int32_t v[9]; } ints9;
typedef struct { int64_t v[1]; } longs1;
typedef struct { int64_t v[2]; } longs2;
typedef struct { int64_t v[3]; } longs3;
typedef struct { int64_t v[4]; } longs4;
typedef struct { int64_t v[16]; } longs16;
typedef struct { int64_t v[17]; } longs17;
typedef struct { float v[1]; } floats1;
typedef struct { float v[2]; } floats2;
typedef struct { float v[3]; } floats3;
typedef struct { float v[4]; } floats4;
typedef struct { float v[5]; } floats5;
typedef struct { double v[1]; } doubles1;
typedef struct { double v[2]; } doubles2;
typedef struct { double v[3]; } doubles3;
typedef struct { double v[4]; } doubles4;
typedef struct { double v[5]; } doubles5;
typedef struct { int64_t a; double b; } integer_double;
typedef struct { double a; int64_t b; } double_integer;
typedef struct { int32_t a, b; float c; } integers_float;
typedef struct { float a, b; int32_t c; } floats_integer;
typedef struct { int32_t a, b; float c, d; } integers_floats;
typedef struct { float a, b; int32_t c, d; } floats_integers;
typedef struct { float a; int32_t b; float c; } mixed_float;
typedef struct { float a, b, c; int32_t d; } floats_mixed;
typedef struct { ints2 a; floats2 b; } nested;
typedef union { double a; int64_t b; float c[4]; } overlapping;

CARRIERS_ALL(CARRIERS_DECLARE);

#endif
