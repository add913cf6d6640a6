// Licensed under Apache License v2.0. See LICENSE for details.
//
// The gate of a library with two threads that get in each other's way as often as they can, which takes optimised code. The
// test puts Sources/CFFIShims/gate.c in front.

#include <sched.h>

enum { ROUNDS = 5000 };

static ffigen_gate gates[ROUNDS];
static int unloaded[ROUNDS];
static int rounds_of[2];
static long wrong;

// Lets both threads start a round together.
static void start(int own, int round)
{
    __atomic_store_n(&rounds_of[own], round, __ATOMIC_RELEASE);
    for (long spins = 0; __atomic_load_n(&rounds_of[!own], __ATOMIC_ACQUIRE) < round; spins++) {
        if (spins > 20000) {
            sched_yield();
        }
    }
}

static void unload(int round) { __atomic_store_n(&unloaded[round], 1, __ATOMIC_SEQ_CST); }

// Calls until the library is closed.
static void *call(void *context)
{
    (void)context;
    for (int round = 0; round < ROUNDS; round++) {
        start(0, round + 1);
        for (;;) {
            ffigen_gate_place *place = ffigen_gate_enter(&gates[round]);
            if (!place) {
                if (ffigen_gate_is_idle(&gates[round])) {
                    unload(round);
                }
                break;
            }
            for (int look = 0; look < 30; look++) {
                if (__atomic_load_n(&unloaded[round], __ATOMIC_SEQ_CST)) {
                    wrong += 1;
                    break;
                }
            }
            if (ffigen_gate_leave(&gates[round], place)) {
                unload(round);
                break;
            }
        }
    }
    return 0;
}

// The number of times that a library was unloaded while a thread was inside, or never.
long gate_race(void)
{
    pthread_t caller;
    if (pthread_create(&caller, 0, call, 0) != 0) {
        return -1;
    }
    unsigned random = 1;
    for (int round = 0; round < ROUNDS; round++) {
        start(1, round + 1);
        random = random * 1103515245u + 12345u;
        for (volatile unsigned wait = random >> 16 & 255; wait > 0; wait--) {
        }
        ffigen_gate_close(&gates[round]);
        if (ffigen_gate_is_idle(&gates[round])) {
            unload(round);
        }
    }
    pthread_join(caller, 0);
    for (int round = 0; round < ROUNDS; round++) {
        wrong += !unloaded[round];
    }
    return wrong;
}
