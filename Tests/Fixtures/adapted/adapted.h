// Licensed under Apache License v2.0. See LICENSE for details.
//
// Functions whose parameters belong together in ways that C cannot say, and the configuration beside it can.
#include <stddef.h>
#include <stdint.h>

#define ADAPTED_OK 0
#define ADAPTED_DONE 101

typedef struct adapted_store adapted_store;

typedef struct adapted_point {
    double x, y;
} adapted_point;

enum adapted_order { ADAPTED_BEFORE = -1, ADAPTED_SAME = 0, ADAPTED_AFTER = 1 };

/** Sorts like `qsort_r`. */
void adapted_sort(int32_t *values, size_t count, enum adapted_order (*compare)(const int32_t *, const int32_t *, void *),
                  void *context);
/// Calls back for each point, with the context in the middle, and stops at the first that is refused.
int adapted_each(const adapted_point *points, int count, _Bool (*visit)(const adapted_point *point, void *user, int index),
                 void *user);
/// The callback has two pointers of the same type.
void adapted_two(void (*callback)(void *data, void *item), void *data, void *item);
/// A callback that stays, released with the store.
int adapted_subscribe(adapted_store *store, void (*notify)(void *context, const char *event), void *context,
                      void (*destroy)(void *context));
/// A callback that stays for good.
void adapted_hook(int (*hook)(void *, int), void *);
int adapted_run_hook(int value);

/// Opens a store.
int adapted_open(const char *name, adapted_store **store);
int adapted_close(adapted_store *store);
/// Zero, or what went wrong.
int adapted_step(adapted_store *store, int code);
const char *adapted_message(int code);
/// A copy that the caller frees.
char *adapted_copy_name(adapted_store *store);
const char *adapted_name(const adapted_store *store);
void adapted_free(void *memory);
int adapted_live_strings(void);
/// Negative when it fails, like `read`.
long adapted_read(adapted_store *store, void *buffer, size_t size);
/// Null when it fails.
adapted_store *adapted_find(const char *name);

uint32_t adapted_checksum(uint32_t start, const uint8_t *bytes, unsigned count);
uint32_t adapted_sum_nonnull(const void *data, size_t size) __attribute__((nonnull));
void adapted_double(double *values, int count);
void adapted_bounds(const int32_t *values, size_t count, int32_t *low, int32_t *high, adapted_point *middle);
