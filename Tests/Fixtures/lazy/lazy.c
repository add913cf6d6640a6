// Licensed under Apache License v2.0. See LICENSE for details.
//
// Calls through the entries of Sources/CFFIShims/lazy.S, which is compiled with this, while what finds the functions overwrites
// every register that holds an argument.
#include "lazy.h"

#include <errno.h>
#include <stdarg.h>

typedef struct {
    double x, y;
} pair;
typedef struct {
    int64_t a, b, c;
} three;
typedef struct {
    float a, b, c, d;
} four;

static int add(int a, int b) { return a + b; }

static double all(int a, int b, int c, int d, int e, int f, int g, int h, int i, double j, double k, double l, double m,
                  double n, double o, double p, double q, float r, signed char s, double t)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l + 13 * m + 14 * n +
        15 * o + 16 * p + 17 * q + 18 * r + 19 * s + 20 * t;
}

static double total(int count, ...)
{
    va_list list;
    va_start(list, count);
    double sum = 0;
    while (count-- > 0) {
        sum += va_arg(list, double);
    }
    va_end(list);
    return sum;
}

static pair swap(pair value) { return (pair){value.y, value.x}; }
static three make(int64_t a, int64_t b, int64_t c) { return (three){a, b, c}; }
static four turn(four value) { return (four){value.b, value.c, value.d, value.a}; }
static int last_error(void) { return errno; }

static const void *const functions[] = {add, all, total, swap, make, turn, last_error};
enum { COUNT = sizeof functions / sizeof functions[0] };

static const void *resolve(intptr_t index)
{
    errno = 77;
#if defined(__aarch64__)
    __asm__ volatile("movi v0.2d, #0\n movi v1.2d, #0\n movi v2.2d, #0\n movi v3.2d, #0\n movi v4.2d, #0\n"
                     "movi v5.2d, #0\n movi v6.2d, #0\n movi v7.2d, #0\n mov x1, #9\n mov x2, #9\n mov x3, #9\n"
                     "mov x4, #9\n mov x5, #9\n mov x6, #9\n mov x7, #9\n mov x8, #9\n"
                     :
                     :
                     : "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8");
#elif defined(__x86_64__)
    __asm__ volatile("xorps %%xmm0, %%xmm0\n xorps %%xmm1, %%xmm1\n xorps %%xmm2, %%xmm2\n xorps %%xmm3, %%xmm3\n"
                     "xorps %%xmm4, %%xmm4\n xorps %%xmm5, %%xmm5\n xorps %%xmm6, %%xmm6\n xorps %%xmm7, %%xmm7\n"
                     "movq $9, %%rsi\n movq $9, %%rdx\n movq $9, %%rcx\n movq $9, %%r8\n movq $9, %%r9\n movq $9, %%r10\n"
                     :
                     :
                     : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "rsi", "rdx", "rcx", "r8", "r9",
                       "r10");
#endif
    return functions[index % COUNT];
}

// The number of calls that went wrong, of some at the start of the entries, in the middle and at the end.
long lazy_wrong(void)
{
    ffigen_lazy_start(resolve);
    long wrong = 0;
    for (intptr_t first = 0; first + COUNT <= ffigen_lazy_count(); first += COUNT * 83) {
        const void *entry[COUNT];
        for (int index = 0; index < COUNT; index++) {
            entry[index] = ffigen_lazy_entry(first + index);
        }
        wrong += ((int (*)(int, int))entry[0])(40, 2) != 42;
        wrong += ((__typeof__(all) *)entry[1])(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20) != 2870;
        wrong += ((double (*)(int, ...))entry[2])(9, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0) != 45;
        pair two = ((pair(*)(pair))entry[3])((pair){1, 2});
        wrong += two.x != 2 || two.y != 1;
        three numbers = ((three(*)(int64_t, int64_t, int64_t))entry[4])(1, 2, 3);
        wrong += numbers.a != 1 || numbers.b != 2 || numbers.c != 3;
        four floats = ((four(*)(four))entry[5])((four){1, 2, 3, 4});
        wrong += floats.a != 2 || floats.b != 3 || floats.c != 4 || floats.d != 1;
        errno = 5;
        wrong += ((int (*)(void))entry[6])() != 5;
    }
    return wrong;
}
