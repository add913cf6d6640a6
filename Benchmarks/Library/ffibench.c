// Licensed under Apache License v2.0. See LICENSE for details.
#include "ffibench.h"

#include <stdarg.h>

int32_t bench_add(int32_t a, int32_t b) { return a + b; }

double bench_mad(double a, double b, double c) { return a * b + c; }

double bench_mix8(int32_t a, double b, int64_t c, float d, uint8_t e, double f, const void *g, int16_t h)
{
    return (double)(a + c + e + h + (intptr_t)g) + b + d + f;
}

double bench_mix12(int32_t a, double b, int64_t c, float d, uint8_t e, double f, const void *g, int16_t h, int64_t i,
                   double j, uint32_t k, double l)
{
    return (double)(a + c + e + h + i + k + (intptr_t)g) + b + d + f + j + l;
}

int64_t bench_strlen(const char *text)
{
    int64_t length = 0;
    while (length < 3 && text[length] != 0) {
        length += 1;
    }
    return length;
}

void bench_out(int32_t value, int32_t *out) { *out = value; }

bench_pair bench_swap(bench_pair pair) { return (bench_pair){pair.y, pair.x}; }

bench_cursor bench_next(bench_cursor cursor)
{
    cursor.xdata += 1;
    return cursor;
}

int64_t bench_total(int32_t count, ...)
{
    va_list arguments;
    va_start(arguments, count);
    int64_t total = 0;
    for (int32_t i = 0; i < count; i++) {
        total += va_arg(arguments, int32_t);
    }
    va_end(arguments);
    return total;
}

int64_t bench_repeat(int32_t times, bench_callback callback, void *context)
{
    int64_t total = 0;
    for (int32_t i = 0; i < times; i++) {
        total += callback(i, context);
    }
    return total;
}
