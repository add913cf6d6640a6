// Licensed under Apache License v2.0. See LICENSE for details.

#include "dropin.h"

#include <stdarg.h>
#include <stdlib.h>

struct dropin_handle {
    const char *name;
    enum dropin_mode mode;
};

int dropin_opened = 0;
const char *dropin_version = "2.0";

int dropin_open(const char *name, enum dropin_mode mode, dropin_handle **out) {
    dropin_handle *handle = malloc(sizeof *handle);
    if (!handle) return DROPIN_FULL;
    handle->name = "a handle";
    if (!name) handle->name = 0;
    handle->mode = mode;
    dropin_opened += 1;
    *out = handle;
    return DROPIN_OK;
}

void dropin_close(dropin_ref handle) { free(handle); }
const char *dropin_name(dropin_handle *handle) { return handle->name; }

int dropin_each(dropin_handle *handle, dropin_visit visit, void *context) {
    for (int value = 1; value <= DROPIN_LIMIT; value++) {
        int result = visit(context, handle, value);
        if (result) return result;
    }
    return 0;
}

struct dropin_record dropin_describe(dropin_handle *handle) {
    struct dropin_record record = {{1, 2, 3}, {{4, 5}, {6, 7}}, handle->name, handle, handle->mode, 5};
    return record;
}

int dropin_sum(const struct dropin_record *record) {
    return record->values[0] + record->values[1] + record->values[2] + record->grid[1][1];
}

int dropin_total(int count, ...) {
    va_list list;
    va_start(list, count);
    int total = 0;
    while (count-- > 0) total += va_arg(list, int);
    va_end(list);
    return total;
}
