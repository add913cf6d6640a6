// Licensed under Apache License v2.0. See LICENSE for details.
#define _GNU_SOURCE
#include "CFFIShims.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

_Thread_local uint64_t ffigen_own_thread_number = 0;

uint64_t ffigen_take_thread_number(void)
{
    static _Atomic uint64_t last = 0;
    ffigen_own_thread_number = atomic_fetch_add_explicit(&last, 1, memory_order_relaxed) + 1;
    return ffigen_own_thread_number;
}

const char *ffigen_secure_environment(const char *name)
{
#if defined(__GLIBC__) || defined(__BIONIC__)
    return secure_getenv(name);
#else
    if (getuid() != geteuid() || getgid() != getegid()) {
        return NULL;
    }
    return getenv(name);
#endif
}
