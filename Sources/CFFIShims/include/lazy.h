// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIGEN_LAZY_H
#define FFIGEN_LAZY_H

#include <stdint.h>

#pragma clang assume_nonnull begin

// The address in a slot. Another thread's first use of a symbol may be writing it (C11 7.17.7.2): a plain read would be a data
// race. A compiler does not join this read with the call either; where nothing but the number of instructions limits a loop,
// calling through memory takes a cycle more on AMD's Zen 5.
static inline const void *ffigen_slot(const void *_Nonnull const *_Nonnull slots, intptr_t index)
{
    return __atomic_load_n(slots + index, __ATOMIC_RELAXED);
}

// Functions that are looked up when they are called first. Each entry is the address of a C function with any signature: it
// asks for the address of the function behind it and jumps there, with all arguments as they were. Entries are part of the
// program, so no memory is made executable.

// The number of entries; zero on platforms that have none.
intptr_t ffigen_lazy_count(void);

// The address of an entry.
const void *ffigen_lazy_entry(intptr_t index);

// Says who knows the function behind an entry. It is called on the thread of the call; errno stays as it was.
void ffigen_lazy_start(const void *_Nonnull (*_Nonnull resolver)(intptr_t index));

// Replaces the address in a slot that other threads may be reading: they see the one or the other.
void ffigen_lazy_store(const void *_Nonnull *_Nonnull slot, const void *address);

#pragma clang assume_nonnull end

#endif
