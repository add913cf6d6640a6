/* Licensed under Apache License v2.0. See LICENSE for details. */
/* Stands in for a zstd of before 1.5.0: it has no ZSTD_defaultCLevel. Its compressed bytes are the bytes. */

#include <stddef.h>
#include <string.h>

const char *ZSTD_versionString(void) { return "1.4.9"; }

size_t ZSTD_compressBound(size_t sourceSize) { return sourceSize; }

size_t ZSTD_compress(void *target, size_t capacity, const void *source, size_t sourceSize, int level) {
    (void)level;
    if (capacity < sourceSize) return (size_t)-1;
    memcpy(target, source, sourceSize);
    return sourceSize;
}

size_t ZSTD_decompress(void *target, size_t capacity, const void *source, size_t sourceSize) {
    return ZSTD_compress(target, capacity, source, sourceSize, 0);
}

unsigned ZSTD_isError(size_t code) { return code == (size_t)-1; }
