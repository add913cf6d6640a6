// Licensed under Apache License v2.0. See LICENSE for details.
#include "lazy.h"

#include <errno.h>

#if defined(__ELF__) && defined(__x86_64__)
enum { COUNT = 4096, SIZE = 5 };
#elif defined(__ELF__) && defined(__aarch64__)
enum { COUNT = 4096, SIZE = 8 };
#else
enum { COUNT = 0, SIZE = 1 };
#endif

#if defined(__ELF__) && (defined(__x86_64__) || defined(__aarch64__))
extern const char ffigen_lazy_entries[] __attribute__((visibility("hidden")));
#else
static const char ffigen_lazy_entries[1];
#endif

static const void *_Nonnull (*_Nonnull resolve)(intptr_t);

intptr_t ffigen_lazy_count(void) { return COUNT; }

const void *ffigen_lazy_entry(intptr_t index) { return ffigen_lazy_entries + index * SIZE; }

void ffigen_lazy_start(const void *_Nonnull (*_Nonnull resolver)(intptr_t))
{
    __atomic_store_n(&resolve, resolver, __ATOMIC_RELEASE);
}

// Called by the entries. `place` is the entry's own address, or on x86-64 the one behind it.
__attribute__((visibility("hidden"), used)) const void *ffigen_lazy_resolve(const char *place)
{
    int error = errno;
#if defined(__x86_64__)
    place -= SIZE;
#endif
    const void *address = __atomic_load_n(&resolve, __ATOMIC_ACQUIRE)((place - ffigen_lazy_entries) / SIZE);
    errno = error;
    return address;
}

// A thread that calls through the slot reads it plainly, as it may: a word is read whole, and either address is right.
// ThreadSanitizer cannot know that.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
__attribute__((no_sanitize("thread")))
#endif
#endif
void ffigen_lazy_store(const void *_Nonnull *_Nonnull slot, const void *address)
{
    *(const void *_Nonnull volatile *)slot = address;
}
