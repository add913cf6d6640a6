// Licensed under Apache License v2.0. See LICENSE for details.
#include "adapted.h"
#include <stdlib.h>
#include <string.h>

struct adapted_store {
    char name[64];
    void (*notify)(void *, const char *);
    void *context;
    void (*destroy)(void *);
};

static int live_strings = 0;

void adapted_sort(int32_t *values, size_t count, enum adapted_order (*compare)(const int32_t *, const int32_t *, void *),
                  void *context) {
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && compare(&values[j - 1], &values[j], context) == ADAPTED_AFTER; j--) {
            int32_t value = values[j];
            values[j] = values[j - 1];
            values[j - 1] = value;
        }
}

int adapted_each(const adapted_point *points, int count, _Bool (*visit)(const adapted_point *, void *, int), void *user) {
    for (int i = 0; i < count; i++)
        if (!visit(&points[i], user, i)) return i;
    return count;
}

void adapted_two(void (*callback)(void *, void *), void *data, void *item) { callback(data, item); }

int adapted_subscribe(adapted_store *store, void (*notify)(void *, const char *), void *context, void (*destroy)(void *)) {
    store->notify = notify;
    store->context = context;
    store->destroy = destroy;
    return ADAPTED_OK;
}

static int (*the_hook)(void *, int);
static void *the_hook_context;
void adapted_hook(int (*hook)(void *, int), void *context) {
    the_hook = hook;
    the_hook_context = context;
}
int adapted_run_hook(int value) { return the_hook(the_hook_context, value); }

int adapted_open(const char *name, adapted_store **store) {
    if (strlen(name) > 63) return 7;
    *store = calloc(1, sizeof **store);
    strcpy((*store)->name, name);
    return ADAPTED_OK;
}

int adapted_close(adapted_store *store) {
    if (store->notify) store->notify(store->context, "close");
    if (store->destroy) store->destroy(store->context);
    free(store);
    return ADAPTED_OK;
}

int adapted_step(adapted_store *store, int code) { return store ? code : 5; }
const char *adapted_message(int code) { return code == 7 ? "the name is too long" : 0; }

char *adapted_copy_name(adapted_store *store) {
    live_strings++;
    return strdup(store->name);
}
const char *adapted_name(const adapted_store *store) { return store ? store->name : 0; }
void adapted_free(void *memory) {
    live_strings--;
    free(memory);
}
int adapted_live_strings(void) { return live_strings; }

long adapted_read(adapted_store *store, void *buffer, size_t size) {
    if (!store) return -9;
    size_t length = strlen(store->name);
    if (length > size) length = size;
    memcpy(buffer, store->name, length);
    return (long)length;
}

adapted_store *adapted_find(const char *name) {
    adapted_store *store = 0;
    if (strcmp(name, "known") == 0) adapted_open(name, &store);
    return store;
}

uint32_t adapted_checksum(uint32_t start, const uint8_t *bytes, unsigned count) {
    for (unsigned i = 0; i < count; i++) start = start * 31 + bytes[i];
    return start;
}
uint32_t adapted_sum_nonnull(const void *data, size_t size) {
    if (!data) abort();
    return adapted_checksum(0, data, (unsigned)size);
}
void adapted_double(double *values, int count) {
    for (int i = 0; i < count; i++) values[i] *= 2;
}
void adapted_bounds(const int32_t *values, size_t count, int32_t *low, int32_t *high, adapted_point *middle) {
    *low = *high = values[0];
    for (size_t i = 1; i < count; i++) {
        if (values[i] < *low) *low = values[i];
        if (values[i] > *high) *high = values[i];
    }
    middle->x = (*low + *high) / 2.0;
    middle->y = (double)count;
}
