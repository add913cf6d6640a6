// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIGEN_SHIMS_H
#define FFIGEN_SHIMS_H

#include "carriers.h"
#include "gate.h"
#include "lazy.h"

#include <errno.h>
#include <stdint.h>

#include "record_carriers.h"

#pragma clang assume_nonnull begin

// A number for the calling thread that no other thread of this process ever gets, not even after the thread has ended
// (pthread_self and kernel thread ids are used again). Swift has no thread-local variables.
static inline uint64_t ffigen_thread_number(void)
{
    extern _Thread_local uint64_t ffigen_own_thread_number;
    extern uint64_t ffigen_take_thread_number(void);
    return ffigen_own_thread_number != 0 ? ffigen_own_thread_number : ffigen_take_thread_number();
}

// `errno` is a macro over a function call whose spelling differs per platform; Swift's overlay for it would pull in a
// write through a pointer per platform.
static inline int ffigen_errno(void) { return errno; }
static inline void ffigen_set_errno(int value) { errno = value; }

// The value of an environment variable, or null when it is not set or when the process runs with more rights than its
// user (set-uid, set-gid, file capabilities). Swift does not see `secure_getenv`, which glibc declares only for GNU code.
const char *_Nullable ffigen_secure_environment(const char *name);

#pragma clang assume_nonnull end

#endif
