// Licensed under Apache License v2.0. See LICENSE for details.
#include "carriers.h"

static void flip(uint8_t *bytes, unsigned long size)
{
    for (unsigned long i = 0; i < size; i++) {
        bytes[i] ^= 0x5a;
    }
}

static uint64_t add(uint64_t sum, const void *bytes, unsigned long size)
{
    for (unsigned long i = 0; i < size; i++) {
        sum = sum * 31 + ((const uint8_t *)bytes)[i];
    }
    return sum;
}

#define CARRIERS_DEFINE(name)                                                                                          \
    name name##_flip(name value)                                                                                       \
    {                                                                                                                  \
        flip((uint8_t *)&value, sizeof value);                                                                         \
        return value;                                                                                                  \
    }                                                                                                                  \
    uint64_t name##_late(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, double f, double g, double h,          \
                         double i, double j, double k, double l, name first, name second, int64_t tail)                \
    {                                                                                                                  \
        uint64_t sum = (uint64_t)(a + 2 * b + 3 * c + 4 * d + 5 * e) + (uint64_t)(f + g + h + i + j + k + l);          \
        sum = add(sum, &first, sizeof first);                                                                          \
        sum = add(sum, &second, sizeof second);                                                                        \
        return sum + (uint64_t)tail;                                                                                   \
    }                                                                                                                  \
    _Static_assert(sizeof(name) > 0, #name)

CARRIERS_ALL(CARRIERS_DEFINE);
