// Licensed under Apache License v2.0. See LICENSE for details.
//
// What the toolchain's DependencyScan.h needs of a header that the toolchain does not have: two structs as the library
// lays them out, and the types that its own header includes.

#ifndef CORPUS_COMMON_STRING_H
#define CORPUS_COMMON_STRING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Text with its length in bytes; not terminated by a zero.
typedef struct {
    const void *data;
    size_t length;
} swiftscan_string_ref_t;

/// An array of texts.
typedef struct {
    swiftscan_string_ref_t *strings;
    size_t count;
} swiftscan_string_set_t;

#endif
