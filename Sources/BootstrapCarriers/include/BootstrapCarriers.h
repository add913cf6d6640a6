// Licensed under Apache License v2.0. See LICENSE for details.
// Temporary: carriers for records by value until the generated bindings of libclang replace BootstrapLibclang.swift.
#include <stdint.h>
typedef struct { uint64_t a, b; } ffigen_words2;
typedef struct { uint64_t a, b, c; } ffigen_words3;
typedef struct { uint64_t a, b, c, d; } ffigen_words4;
