// Licensed under Apache License v2.0. See LICENSE for details.
#define _GNU_SOURCE
#include "abi_fuzz.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Ten bytes of the x87's say all.
#if defined(__x86_64__)
#define LONG_DOUBLE_BYTES 10
#else
#define LONG_DOUBLE_BYTES sizeof(long double)
#endif

static unsigned char **values;
static unsigned char **masks;
static unsigned current;
static unsigned checks;
static unsigned first;

uint64_t abi_random(uint64_t *state)
{
    *state += 0x9E3779B97F4A7C15ull;
    uint64_t value = *state;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ull;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBull;
    return value ^ (value >> 31);
}

// Values

static void fill_bytes(unsigned char *value, unsigned char *mask, uint64_t *state, unsigned size)
{
    for (unsigned i = 0; i < size; i++) {
        value[i] = (unsigned char)abi_random(state);
    }
    // Limits often: all bits, none, the highest alone.
    switch (abi_random(state) % 12) {
    case 0: memset(value, 0xff, size); break;
    case 1: memset(value, 0, size); break;
    case 2: memset(value, 0, size); value[size - 1] = 0x80; break;
    }
    memset(mask, 0xff, size);
}

void fill_bytes1(unsigned char *value, unsigned char *mask, uint64_t *state) { fill_bytes(value, mask, state, 1); }
void fill_bytes2(unsigned char *value, unsigned char *mask, uint64_t *state) { fill_bytes(value, mask, state, 2); }
void fill_bytes4(unsigned char *value, unsigned char *mask, uint64_t *state) { fill_bytes(value, mask, state, 4); }
void fill_bytes8(unsigned char *value, unsigned char *mask, uint64_t *state) { fill_bytes(value, mask, state, 8); }
void fill_bytes16(unsigned char *value, unsigned char *mask, uint64_t *state) { fill_bytes(value, mask, state, 16); }

void fill_bool(unsigned char *value, unsigned char *mask, uint64_t *state)
{
    *value = abi_random(state) & 1;
    *mask = 0xff;
}

// Floating-point values are numbers: not every pattern of bits survives being one.
void fill_half(unsigned char *value, unsigned char *mask, uint64_t *state)
{
    uint16_t bits = (abi_random(state) & 0x83ff) | (uint16_t)(1 + abi_random(state) % 29) << 10;
    memcpy(value, &bits, 2);
    memset(mask, 0xff, 2);
}

void fill_float(unsigned char *value, unsigned char *mask, uint64_t *state)
{
    uint32_t bits = (abi_random(state) & 0x807fffff) | (uint32_t)(1 + abi_random(state) % 253) << 23;
    memcpy(value, &bits, 4);
    memset(mask, 0xff, 4);
}

void fill_double(unsigned char *value, unsigned char *mask, uint64_t *state)
{
    uint64_t bits = (abi_random(state) & 0x800fffffffffffffull) | (1 + abi_random(state) % 2045) << 52;
    memcpy(value, &bits, 8);
    memset(mask, 0xff, 8);
}

// One that a double holds too: values that are known only at run time are rounded to one.
void fill_long_double(unsigned char *value, unsigned char *mask, uint64_t *state)
{
    double number;
    unsigned char all[8];
    fill_double((unsigned char *)&number, all, state);
    long double wide = number;
    memcpy(value, &wide, LONG_DOUBLE_BYTES);
    memset(mask, 0xff, LONG_DOUBLE_BYTES);
}

#define FILL_ARRAY(name, count, size)                                                                                  \
    void fill_##name##count(unsigned char *value, unsigned char *mask, uint64_t *state)                                \
    {                                                                                                                  \
        for (unsigned i = 0; i < count; i++) {                                                                         \
            fill_##name(value + i * size, mask + i * size, state);                                                     \
        }                                                                                                              \
    }
FILL_ARRAY(float, 2, 4)
FILL_ARRAY(float, 4, 4)
FILL_ARRAY(double, 2, 8)
FILL_ARRAY(long_double, 2, 16)

// What is said

static void crashed(int signal)
{
    char line[64];
    int length = snprintf(line, sizeof line, "crash\t%u\t%d\n", current, signal);
    if (write(1, line, (size_t)length) < 0) {
        _exit(4);
    }
    _exit(3);
}

static void print_bytes(const unsigned char *bytes, unsigned size)
{
    putchar('\t');
    for (unsigned i = 0; i < size; i++) {
        printf("%02x", bytes[i]);
    }
}

void abi_prepare(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    values = calloc(abi_slot_count, sizeof *values);
    masks = calloc(abi_slot_count, sizeof *masks);
    for (unsigned slot = 0; slot < abi_slot_count; slot++) {
        uint64_t state = abi_seed * 1000003 + slot;
        size_t room = (abi_slots[slot].size + 64) / 64 * 64;
        values[slot] = aligned_alloc(64, room);
        masks[slot] = aligned_alloc(64, room);
        memset(values[slot], 0, room);
        memset(masks[slot], 0, room);
        if (abi_slots[slot].fill) {
            abi_slots[slot].fill(values[slot], masks[slot], &state);
        }
    }
    const char *start = getenv("ABI_FUZZ_FIRST");
    first = start ? (unsigned)strtoul(start, NULL, 10) : 0;
    static char stack[65536];
    stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&other, NULL);
    struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK};
    const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) {
        sigaction(signals[i], &action, NULL);
    }
}

const void *abi_value(unsigned slot) { return values[slot]; }
unsigned abi_size(unsigned slot) { return abi_slots[slot].size; }

void abi_check(unsigned slot, const void *value, unsigned size, const char *side)
{
    const unsigned char *bytes = value;
    checks++;
    int same = size == abi_slots[slot].size;
    for (unsigned i = 0; same && i < size; i++) {
        same = ((bytes[i] ^ values[slot][i]) & masks[slot][i]) == 0;
    }
    if (!same) {
        printf("mismatch\t%u\t%u\t%s", current, slot, side);
        print_bytes(values[slot], abi_slots[slot].size);
        print_bytes(bytes, size);
        print_bytes(masks[slot], abi_slots[slot].size);
        putchar('\n');
    }
}

void abi_check_wide(unsigned slot, long long value, long long expected, const char *side)
{
    checks++;
    if (value != expected) {
        printf("mismatch\t%u\t%u\t%s, widened\t%llx\t%llx\t\n", current, slot, side, expected, value);
    }
}

int abi_begin(unsigned function)
{
    current = function;
    checks = 0;
    return function >= first;
}

void abi_end(unsigned function, unsigned expected)
{
    if (checks != expected) {
        printf("checks\t%u\t%u\t%u\n", function, expected, checks);
    }
    printf("called\t%u\n", function);
}
