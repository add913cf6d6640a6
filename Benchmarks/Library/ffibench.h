// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIBENCH_H
#define FFIBENCH_H

#include <stdint.h>

// Functions that do nearly nothing, so that a call's time is the time of calling.

/// Two doubles: two floating-point registers on x86-64 and AArch64.
typedef struct bench_pair {
    double x;
    double y;
} bench_pair;

/// The shape of libclang's CXCursor: 32 bytes, passed in memory on x86-64.
typedef struct bench_cursor {
    int32_t kind;
    int32_t xdata;
    const void *data[3];
} bench_cursor;

int32_t bench_add(int32_t a, int32_t b);
double bench_mad(double a, double b, double c);
double bench_mix8(int32_t a, double b, int64_t c, float d, uint8_t e, double f, const void *g, int16_t h);
double bench_mix12(int32_t a, double b, int64_t c, float d, uint8_t e, double f, const void *g, int16_t h, int64_t i,
                   double j, uint32_t k, double l);
int64_t bench_strlen(const char *text);
void bench_out(int32_t value, int32_t *out);
bench_pair bench_swap(bench_pair pair);
bench_cursor bench_next(bench_cursor cursor);
int64_t bench_total(int32_t count, ...);

typedef int32_t (*bench_callback)(int32_t, void *);
/// Calls a callback again and again and adds up its results.
int64_t bench_repeat(int32_t times, bench_callback callback, void *context);

#endif
