// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef ABI_ENCODED_H
#define ABI_ENCODED_H

#include "abi_fuzz.h"

// A function of a random library and how libffi is to call it: the notation of the runtime's interfaces.
struct abi_encoded {
    unsigned number;
    // Whether it takes a function of that interface, and calls it.
    int is_back;
    unsigned slot;
    unsigned count;
    unsigned checks;
    const char *encoding;
    void (*function)(void);
};

// Calls it with the values of its slots, and compares what comes back.
void abi_call_encoded(const struct abi_encoded *entry);

#endif
