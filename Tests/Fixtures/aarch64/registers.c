// Licensed under Apache License v2.0. See LICENSE for details.
//
// Functions of many shapes, called through the one C function type of FFIRuntime's RegisterCall: six integers and eight doubles,
// of which a function looks at those that are its own.
#include <stdint.h>
#include <string.h>

typedef int64_t (*integer_function)(int64_t, int64_t, int64_t, int64_t, int64_t, int64_t, double, double, double, double,
                                    double, double, double, double);
typedef float (*float_function)(int64_t, int64_t, int64_t, int64_t, int64_t, int64_t, double, double, double, double, double,
                                double, double, double);
typedef double (*double_function)(int64_t, int64_t, int64_t, int64_t, int64_t, int64_t, double, double, double, double, double,
                                  double, double, double);

static int8_t narrow(int8_t a, float b, uint16_t c, double d, int32_t e) { return (int8_t)(a + (int)b + c + (int)d + e); }
static uint8_t wraps(uint8_t a, uint8_t b) { return (uint8_t)(a + b); }
static int64_t wide(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f)
{
    return a - b + 2 * c - d + 3 * e - f;
}
static float halves(float a, int b, float c, float d, const char *e) { return a + 2 * b + 4 * c + 8 * d + (float)strlen(e); }
static double mixed(double a, float b, int c, double d, uint64_t e, float f, double g, float h, double i, float j)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * (double)e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j;
}
static _Bool is_negative(int a) { return a < 0; }

// A double whose low half is a float.
static double half(float value)
{
    uint64_t bits = 0xAAAAAAAA00000000u;
    memcpy(&bits, &value, sizeof value);
    double whole;
    memcpy(&whole, &bits, sizeof whole);
    return whole;
}

// The compiler shall not know which function is called.
static void *volatile address;

#define CALL(type, function, ...) (address = (void *)function, ((type)address)(__VA_ARGS__))

// The number of calls that went wrong.
long registers_wrong(void)
{
    long wrong = 0;
    wrong += (int8_t)CALL(integer_function, narrow, -3, 300, -7, 0, 0, 0, half(2), 5, 0, 0, 0, 0, 0, 0) !=
        (int8_t)(-3 + 2 + 300 + 5 - 7);
    wrong += (uint8_t)CALL(integer_function, wraps, 200, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) != 44;
    wrong += CALL(integer_function, wide, 1, 2, INT64_MAX / 4, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0) != INT64_MAX / 4 * 2 + 4;
    wrong += CALL(float_function, halves, -9, (int64_t)(intptr_t)"seven..", 0, 0, 0, 0, half(1), half(2), half(3), 0, 0, 0, 0, 0) !=
        1 - 18 + 8 + 24 + 7;
    wrong += CALL(double_function, mixed, 3, 5, 0, 0, 0, 0, 1, half(2), 4, half(6), 7, half(8), 9, half(10)) !=
        1 + 4 + 9 + 16 + 25 + 36 + 49 + 64 + 81 + 100;
    wrong += (_Bool)CALL(integer_function, is_negative, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) != 1;
    return wrong;
}
