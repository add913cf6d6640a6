// Licensed under Apache License v2.0. See LICENSE for details.
#define _GNU_SOURCE
#include "Floors.h"

#include <ffi.h>
#include <stdlib.h>
#include <time.h>

uint64_t floor_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

// A call by name goes through the dynamic linker's table, a call by pointer through a variable that the compiler cannot see
// through, a call by table through one of many pointers behind an address, which the instruction that calls may load itself.
#define DECLARE_POINTER(name) static __typeof__(name) *volatile pointer_##name = name
DECLARE_POINTER(bench_add);
DECLARE_POINTER(bench_mad);
DECLARE_POINTER(bench_mix8);
DECLARE_POINTER(bench_mix12);
DECLARE_POINTER(bench_strlen);
DECLARE_POINTER(bench_out);
DECLARE_POINTER(bench_swap);
DECLARE_POINTER(bench_next);
DECLARE_POINTER(bench_total);
DECLARE_POINTER(bench_repeat);

#define MEMBER(name) __typeof__(name) *name
struct table {
    MEMBER(bench_add); MEMBER(bench_mad); MEMBER(bench_mix8); MEMBER(bench_mix12); MEMBER(bench_strlen);
    MEMBER(bench_out); MEMBER(bench_swap); MEMBER(bench_next); MEMBER(bench_total); MEMBER(bench_repeat);
};
static struct table all = {
    bench_add, bench_mad, bench_mix8, bench_mix12, bench_strlen, bench_out, bench_swap, bench_next, bench_total, bench_repeat,
};
static struct table *volatile stored_table = &all;

static int32_t callback(int32_t value, void *context) { return value + *(int32_t *)context; }

#define TIMES for (int64_t i = 0; i < times; i++)
#define CALLS(P)                                                                                                       \
    const char *text = "sixteen bytes ..";                                                                             \
    int32_t out = 0, context = 1;                                                                                      \
    switch (item) {                                                                                                    \
    case FloorAdd: TIMES floor_keep(P(bench_add)((int32_t)i, 2)); break;                                               \
    case FloorMad: TIMES floor_keep_double(P(bench_mad)((double)i, 2, 3)); break;                                      \
    case FloorMix8: TIMES floor_keep_double(P(bench_mix8)((int32_t)i, 2, 3, 4, 5, 6, 0, 8)); break;                    \
    case FloorMix12: TIMES floor_keep_double(P(bench_mix12)((int32_t)i, 2, 3, 4, 5, 6, 0, 8, 9, 10, 11, 12)); break;   \
    case FloorStrlen: TIMES floor_keep(P(bench_strlen)(text)); break;                                                  \
    case FloorOut: TIMES { P(bench_out)((int32_t)i, &out); floor_keep(out); } break;                                   \
    case FloorPair: TIMES {                                                                                            \
        bench_pair pair = P(bench_swap)((bench_pair){(double)i, 2});                                                   \
        floor_keep_double(pair.x); floor_keep_double(pair.y);                                                          \
    } break;                                                                                                           \
    case FloorCursor: {                                                                                                \
        bench_cursor cursor = {1, 2, {text, text, text}};                                                              \
        TIMES cursor = P(bench_next)(cursor);                                                                          \
        floor_keep(cursor.xdata);                                                                                      \
    } break;                                                                                                           \
    case FloorVariadic: TIMES floor_keep(P(bench_total)(3, (int32_t)i, 2, 3)); break;                                  \
    case FloorCallback: floor_keep(P(bench_repeat)((int32_t)times, callback, &context)); break;                        \
    }
#define BY_NAME(name) name
#define BY_POINTER(name) pointer_##name
#define BY_TABLE(name) table->name

void floor_linked(FloorItem item, int64_t times) { CALLS(BY_NAME) }
void floor_pointer(FloorItem item, int64_t times) { CALLS(BY_POINTER) }
void floor_table(FloorItem item, int64_t times)
{
    const struct table *table = stored_table;
    CALLS(BY_TABLE)
}

// MARK: - libffi

static void closure(ffi_cif *interface, void *result, void **values, void *user)
{
    (void)interface;
    (void)user;
    *(ffi_sarg *)result = *(int32_t *)values[0] + **(int32_t **)values[1];
}

#define PREPARE(result, ...)                                                                                           \
    ffi_type *types[] = {__VA_ARGS__};                                                                                 \
    ffi_cif interface;                                                                                                 \
    if (ffi_prep_cif(&interface, FFI_DEFAULT_ABI, sizeof types / sizeof types[0], result, types) != FFI_OK) abort()
#define CALL(function, result, values) ffi_call(&interface, FFI_FN(pointer_##function), result, values)

void floor_ffi(FloorItem item, int64_t times)
{
    int32_t i32 = 0, two = 2, three = 3;
    double b = 2, f = 6, j = 10, l = 12, x = 0;
    float d = 4;
    int64_t c = 3, i64 = 9;
    uint8_t e = 5;
    int16_t h = 8;
    uint32_t k = 11;
    const void *g = 0;
    const char *text = "sixteen bytes ..";
    ffi_arg integer = 0;
    double number = 0;
    switch (item) {
    case FloorAdd: {
        PREPARE(&ffi_type_sint32, &ffi_type_sint32, &ffi_type_sint32);
        void *values[] = {&i32, &two};
        TIMES { i32 = (int32_t)i; CALL(bench_add, &integer, values); floor_keep((int64_t)integer); }
    } break;
    case FloorMad: {
        PREPARE(&ffi_type_double, &ffi_type_double, &ffi_type_double, &ffi_type_double);
        void *values[] = {&x, &b, &f};
        TIMES { x = (double)i; CALL(bench_mad, &number, values); floor_keep_double(number); }
    } break;
    case FloorMix8: {
        PREPARE(&ffi_type_double, &ffi_type_sint32, &ffi_type_double, &ffi_type_sint64, &ffi_type_float, &ffi_type_uint8,
                &ffi_type_double, &ffi_type_pointer, &ffi_type_sint16);
        void *values[] = {&i32, &b, &c, &d, &e, &f, &g, &h};
        TIMES { i32 = (int32_t)i; CALL(bench_mix8, &number, values); floor_keep_double(number); }
    } break;
    case FloorMix12: {
        PREPARE(&ffi_type_double, &ffi_type_sint32, &ffi_type_double, &ffi_type_sint64, &ffi_type_float, &ffi_type_uint8,
                &ffi_type_double, &ffi_type_pointer, &ffi_type_sint16, &ffi_type_sint64, &ffi_type_double,
                &ffi_type_uint32, &ffi_type_double);
        void *values[] = {&i32, &b, &c, &d, &e, &f, &g, &h, &i64, &j, &k, &l};
        TIMES { i32 = (int32_t)i; CALL(bench_mix12, &number, values); floor_keep_double(number); }
    } break;
    case FloorStrlen: {
        PREPARE(&ffi_type_sint64, &ffi_type_pointer);
        void *values[] = {&text};
        TIMES { CALL(bench_strlen, &integer, values); floor_keep((int64_t)integer); }
    } break;
    case FloorOut: {
        PREPARE(&ffi_type_void, &ffi_type_sint32, &ffi_type_pointer);
        int32_t *out = &three;
        void *values[] = {&i32, &out};
        TIMES { i32 = (int32_t)i; CALL(bench_out, &integer, values); floor_keep(three); }
    } break;
    case FloorPair: {
        ffi_type *members[] = {&ffi_type_double, &ffi_type_double, 0};
        ffi_type record = {0, 0, FFI_TYPE_STRUCT, members};
        PREPARE(&record, &record);
        bench_pair pair = {0, 2}, result = {0, 0};
        void *values[] = {&pair};
        TIMES { pair.x = (double)i; CALL(bench_swap, &result, values); floor_keep_double(result.x); }
    } break;
    case FloorCursor: {
        ffi_type *members[] = {&ffi_type_sint32, &ffi_type_sint32, &ffi_type_pointer, &ffi_type_pointer, &ffi_type_pointer, 0};
        ffi_type record = {0, 0, FFI_TYPE_STRUCT, members};
        PREPARE(&record, &record);
        bench_cursor cursor = {1, 2, {text, text, text}}, result = cursor;
        // libffi before 3.7 overwrites the address of a record over 16 bytes.
        TIMES { void *values[] = {&cursor}; CALL(bench_next, &result, values); cursor = result; }
        floor_keep(cursor.xdata);
    } break;
    case FloorVariadic: {
        ffi_type *types[] = {&ffi_type_sint32, &ffi_type_sint32, &ffi_type_sint32, &ffi_type_sint32};
        ffi_cif interface;
        if (ffi_prep_cif_var(&interface, FFI_DEFAULT_ABI, 1, 4, &ffi_type_sint64, types) != FFI_OK) abort();
        void *values[] = {&three, &i32, &two, &three};
        TIMES { i32 = (int32_t)i; CALL(bench_total, &integer, values); floor_keep((int64_t)integer); }
    } break;
    case FloorCallback: {
        PREPARE(&ffi_type_sint32, &ffi_type_sint32, &ffi_type_pointer);
        void *code = 0;
        ffi_closure *memory = ffi_closure_alloc(sizeof(ffi_closure), &code);
        if (!memory || ffi_prep_closure_loc(memory, &interface, closure, 0, code) != FFI_OK) abort();
        floor_keep(pointer_bench_repeat((int32_t)times, (bench_callback)code, &two));
        ffi_closure_free(memory);
    } break;
    }
}
