// Licensed under Apache License v2.0. See LICENSE for details.
#define _GNU_SOURCE
#include "gate.h"

#include <pthread.h>
#include <stdlib.h>

#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

// How many calls inside of each other a thread notes. The rest are counted.
#define PLACES 31

// The places of one thread. Never freed, since others look at them at any time; the next thread takes those of one that ended.
typedef struct places {
    // The last is never null, so that nobody notes a call there.
    ffigen_gate_place places[PLACES + 1];
    struct places *next;
    bool taken;
} __attribute__((aligned(64))) places;

ffigen_gate_place ffigen_gate_counted = 0;

// Stands where nothing can be noted: in threads that made no call yet, and behind the last place.
static const ffigen_gate nothing = {0};
static ffigen_gate_place no_place = &nothing;
_Thread_local ffigen_gate_place *ffigen_gate_next = &no_place;

static places *all = 0;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static bool has_barrier = false;
static bool counts_calls = false;

#if defined(__linux__) && defined(SYS_membarrier)
// linux/membarrier.h, which old systems lack.
enum { BARRIER = 1 << 3, REGISTER = 1 << 4 };
static bool barrier(int command) { return syscall(SYS_membarrier, command, 0, 0) == 0; }
#else
enum { BARRIER, REGISTER };
static bool barrier(int command) { (void)command; return false; }
#endif

static void give_back(void *pointer)
{
    places *own = pointer;
    ffigen_gate_next = &no_place;
    for (int i = 0; i < PLACES; i++) {
        __atomic_store_n(&own->places[i], (ffigen_gate_place)0, __ATOMIC_RELEASE);
    }
    __atomic_store_n(&own->taken, false, __ATOMIC_RELEASE);
}

static void prepare(void)
{
    has_barrier = barrier(REGISTER) && pthread_key_create(&key, give_back) == 0;
}

// Gives the calling thread places; false when calls cannot be noted.
static bool take_places(void)
{
    pthread_once(&once, prepare);
    if (!has_barrier || __atomic_load_n(&counts_calls, __ATOMIC_RELAXED)) {
        return false;
    }
    places *own = __atomic_load_n(&all, __ATOMIC_ACQUIRE);
    for (; own; own = own->next) {
        bool taken = false;
        if (__atomic_compare_exchange_n(&own->taken, &taken, true, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
            break;
        }
    }
    if (!own) {
        own = aligned_alloc(64, sizeof(places));
        if (!own) {
            return false;
        }
        *own = (places){.taken = true};
        own->places[PLACES] = &nothing;
        own->next = __atomic_load_n(&all, __ATOMIC_RELAXED);
        while (!__atomic_compare_exchange_n(&all, &own->next, own, true, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
        }
    }
    if (pthread_setspecific(key, own) != 0) {
        __atomic_store_n(&own->taken, false, __ATOMIC_RELEASE);
        return false;
    }
    ffigen_gate_next = own->places;
    // Whoever closes either sees the places, or was first.
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    return true;
}

ffigen_gate_place *ffigen_gate_enter_slowly(ffigen_gate *gate)
{
    if (ffigen_gate_next == &no_place && take_places()) {
        return ffigen_gate_enter(gate);
    }
    if (!(__atomic_fetch_add(&gate->word, 1, __ATOMIC_SEQ_CST) & FFIGEN_GATE_CLOSED)) {
        return &ffigen_gate_counted;
    }
    __atomic_fetch_sub(&gate->word, 1, __ATOMIC_SEQ_CST);
    return 0;
}

bool ffigen_gate_leave_slowly(ffigen_gate *gate, ffigen_gate_place *place)
{
    if (place == &ffigen_gate_counted) {
        uint64_t word = __atomic_sub_fetch(&gate->word, 1, __ATOMIC_SEQ_CST);
        if (!(word & FFIGEN_GATE_CLOSED)) {
            return false;
        }
    }
    return ffigen_gate_is_idle(gate);
}

bool ffigen_gate_is_idle(const ffigen_gate *gate)
{
    // Of two threads that leave at once, one sees that the other has left.
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    if (__atomic_load_n(&gate->word, __ATOMIC_SEQ_CST) != FFIGEN_GATE_CLOSED) {
        return false;
    }
    for (places *of = __atomic_load_n(&all, __ATOMIC_ACQUIRE); of; of = of->next) {
        for (int i = 0; i < PLACES; i++) {
            if (__atomic_load_n(&of->places[i], __ATOMIC_ACQUIRE) == gate) {
                return false;
            }
        }
    }
    return true;
}

bool ffigen_gate_close(ffigen_gate *gate)
{
    if (__atomic_fetch_or(&gate->word, FFIGEN_GATE_CLOSED, __ATOMIC_SEQ_CST) & FFIGEN_GATE_CLOSED) {
        return false;
    }
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    // Without places nobody noted a call. A process that gave up the right to the call after it had started keeps the library.
    if (__atomic_load_n(&all, __ATOMIC_ACQUIRE) && !barrier(BARRIER)) {
        __atomic_fetch_or(&gate->word, FFIGEN_GATE_STUCK, __ATOMIC_SEQ_CST);
    }
    return true;
}

bool ffigen_gate_notes_calls(void) { return ffigen_gate_next != &no_place; }

void ffigen_gate_count_calls(bool counts) { __atomic_store_n(&counts_calls, counts, __ATOMIC_RELAXED); }
