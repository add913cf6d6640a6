// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIGEN_GATE_H
#define FFIGEN_GATE_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Keeps a library open while threads are inside of it, for two plain stores a call instead of two atomic additions.
//
// A thread that enters a library notes it in a place of its own memory and then asks whether the library is closed. Whoever
// closes the library says so, lets the kernel put a barrier into every thread of the process (membarrier), and then looks at
// the places of all threads. So either the one who closes sees the note, or the thread sees that the library is closed. The
// last one out finds nobody else inside and unloads the library. Where the kernel has no such barrier, and for more calls
// inside of each other than a thread has places, a count that is added to atomically takes the place of the notes.
//
// Swift has no thread-local variables.

typedef struct {
    // The number of counted calls, and the two bits below.
    uint64_t word;
} ffigen_gate;

// The library was closed.
#define FFIGEN_GATE_CLOSED (UINT64_C(1) << 62)
// The library stays in memory for ever: nobody can tell any more who is inside.
#define FFIGEN_GATE_STUCK (UINT64_C(1) << 61)

// Where a call is noted.
typedef const ffigen_gate *_Nullable ffigen_gate_place;

// Where the calling thread notes its next call; not null there when there is no more room, or none yet.
extern _Thread_local ffigen_gate_place *_Nonnull ffigen_gate_next;

// The place of a call that was counted instead.
extern ffigen_gate_place ffigen_gate_counted;

ffigen_gate_place *_Nullable ffigen_gate_enter_slowly(ffigen_gate *gate);
bool ffigen_gate_leave_slowly(ffigen_gate *gate, ffigen_gate_place *_Nonnull place);

// Whether the library was closed.
static inline bool ffigen_gate_is_closed(const ffigen_gate *gate)
{
    return (__atomic_load_n(&gate->word, __ATOMIC_ACQUIRE) & FFIGEN_GATE_CLOSED) != 0;
}

// Starts a call; null when the library was closed, and ffigen_gate_is_idle is to be asked then. Each other result is handed
// to ffigen_gate_leave, by the same thread.
static inline ffigen_gate_place *_Nullable ffigen_gate_enter(ffigen_gate *gate)
{
    ffigen_gate_place *place = ffigen_gate_next;
    if (__builtin_expect(__atomic_load_n(place, __ATOMIC_RELAXED) != 0, 0)) {
        return ffigen_gate_enter_slowly(gate);
    }
    ffigen_gate_next = place + 1;
    __atomic_store_n(place, gate, __ATOMIC_RELAXED);
    // The processor's part of this barrier comes from whoever closes.
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    if (__builtin_expect(ffigen_gate_is_closed(gate), 0)) {
        ffigen_gate_next = place;
        __atomic_store_n(place, (ffigen_gate_place)0, __ATOMIC_RELEASE);
        return 0;
    }
    return place;
}

// Ends a call. True when the library was closed and nobody is inside any more: it is to be unloaded, once.
static inline bool ffigen_gate_leave(ffigen_gate *gate, ffigen_gate_place *_Nonnull place)
{
    if (__builtin_expect(place == &ffigen_gate_counted, 0)) {
        return ffigen_gate_leave_slowly(gate, place);
    }
    ffigen_gate_next = place;
    __atomic_store_n(place, (ffigen_gate_place)0, __ATOMIC_RELEASE);
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    return __builtin_expect(ffigen_gate_is_closed(gate), 0) && ffigen_gate_leave_slowly(gate, place);
}

// Whether a closed library has nobody inside.
bool ffigen_gate_is_idle(const ffigen_gate *gate);

// Refuses calls from now on; false when this was done before. Ask ffigen_gate_is_idle afterwards.
bool ffigen_gate_close(ffigen_gate *gate);

// Whether the calling thread's calls are noted and not counted, for tests.
bool ffigen_gate_notes_calls(void);

// Lets all calls of threads that have not made one yet be counted, for tests.
void ffigen_gate_count_calls(bool counts);

#pragma clang assume_nonnull end

#endif
