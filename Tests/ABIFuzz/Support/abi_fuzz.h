// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef ABI_FUZZ_H
#define ABI_FUZZ_H

#include <stdint.h>

// What each generated library has in common: a table with a value for every parameter and result of every function, which
// both sides of a call read and compare with what they were given.

typedef void abi_fill(unsigned char *value, unsigned char *mask, uint64_t *state);

struct abi_slot {
    unsigned size;
    abi_fill *fill;
};

// Made by the generator.
extern const struct abi_slot abi_slots[];
extern const unsigned abi_slot_count;
extern const uint64_t abi_seed;

// Makes all values. To be called before anything else.
void abi_prepare(void);
// The value of a slot.
const void *abi_value(unsigned slot);
// Its size in bytes.
unsigned abi_size(unsigned slot);
// Compares a value with that of a slot, padding excluded, and counts. `side` names who was given it.
void abi_check(unsigned slot, const void *value, unsigned size, const char *side);
// Compares an integer that was widened by a compiler.
void abi_check_wide(unsigned slot, long long value, long long expected, const char *side);
// Says which function is next, and whether it is to be called.
int abi_begin(unsigned function);
// Says that it was called, and how many values were to be compared.
void abi_end(unsigned function, unsigned checks);

void fill_bytes1(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_bytes2(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_bytes4(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_bytes8(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_bytes16(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_bool(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_half(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_float(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_float2(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_float4(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_double(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_double2(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_long_double(unsigned char *value, unsigned char *mask, uint64_t *state);
void fill_long_double2(unsigned char *value, unsigned char *mask, uint64_t *state);
// Random bits.
uint64_t abi_random(uint64_t *state);

#endif
