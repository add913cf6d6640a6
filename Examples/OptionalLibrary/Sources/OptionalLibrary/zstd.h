/* Licensed under Apache License v2.0. See LICENSE for details. */
/* What this program uses of zstd. Nothing of zstd's has to be installed to build it. */

#ifndef OPTIONAL_ZSTD_H
#define OPTIONAL_ZSTD_H

#include <stddef.h>

/* In every version. */
const char *ZSTD_versionString(void);
size_t ZSTD_compressBound(size_t sourceSize);
size_t ZSTD_compress(void *target, size_t capacity, const void *source, size_t sourceSize, int level);
size_t ZSTD_decompress(void *target, size_t capacity, const void *source, size_t sourceSize);
unsigned ZSTD_isError(size_t code);

/* Since 1.5.0. */
int ZSTD_defaultCLevel(void);

#endif
