// Licensed under Apache License v2.0. See LICENSE for details.

#include "renamed.h"

#include <stdlib.h>

struct rnm_list {
    int mode;
    int count;
    int values[4];
};

int rnm_call_count = 0;

rnm_list *rnm_list_new(enum rnm_open_mode open_mode) {
    rnm_list *list = calloc(1, sizeof *list);
    if (list) list->mode = open_mode;
    rnm_call_count += 1;
    return list;
}

void rnm_list_free(rnm_list *list) { free(list); }

int rnm_list_append(rnm_list *list, int value) {
    if (list->mode == RNM_OPEN_MODE_READ_ONLY || list->count == 4) return RNM_ERROR_FULL;
    list->values[list->count++] = value;
    return RNM_OK;
}

int rnm_list_each(rnm_list *list, rnm_visit_fn visit, void *user_data) {
    for (int i = 0; i < list->count; i++) {
        int result = visit(user_data, list->values[i]);
        if (result) return result;
    }
    return 0;
}

int rnm_init(void) { return 11; }
int rnm_repeat(int count) { return count * 2; }
int rnm_path(void) { return 12; }
int rnm_close(void) { return 13; }
int rnm_XMLParserVersion(void) { return 14; }
int rnm_old_size(rnm_list *list) { return -list->count; }
int rnm_new_size(rnm_list *list) { return list->count; }

rnm_point_t rnm_point_swap(rnm_point_t point) {
    rnm_point_t swapped = {point.class_of, point.x_axis};
    return swapped;
}

const char *rnm_error_text(int status) { return status == RNM_ERROR_FULL ? "the list is full" : "unknown"; }
