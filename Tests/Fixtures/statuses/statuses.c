// Licensed under Apache License v2.0. See LICENSE for details.
#include "statuses.h"
#include "statuses_global.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct statuses_log {
    int wanted;
    char reason[64];
};

static int live = 0;

int statuses_open(int wanted, statuses_log **log) {
    live++;
    *log = calloc(1, sizeof **log);
    (*log)->wanted = wanted;
    snprintf((*log)->reason, sizeof (*log)->reason, "the log said %d", wanted);
    return wanted;
}
int statuses_close(statuses_log *log) {
    live--;
    free(log);
    return STATUSES_OK;
}
int statuses_live(void) { return live; }
const char *statuses_reason(statuses_log *log) { return log ? log->reason : 0; }
const char *statuses_name(enum statuses_code code) { return code == STATUSES_BROKEN ? "broken" : "unknown"; }
const char *statuses_both(statuses_log *log, int code) {
    static char text[96];
    snprintf(text, sizeof text, "%s, then %d", log ? log->reason : "no log", code);
    return text;
}

int statuses_as_int(int code) { return code; }
enum statuses_code statuses_run(int code) { return (enum statuses_code)code; }
enum statuses_closed statuses_ask(bool yes) { return yes ? STATUSES_YES : STATUSES_NO; }
unsigned char statuses_byte(unsigned char value) { return value; }
bool statuses_flag(bool value) { return value; }
int statuses_write(statuses_log *log, int code) { return log ? code : -1; }
const char *statuses_copy(const char *text) {
    if (!text) return 0;
    live++;
    return strdup(text);
}
void statuses_free(void *text) {
    if (text) live--;
    free(text);
}
int statuses_hidden(statuses_log *statuses_reason, int *result, int statuses_hidden) {
    *result = statuses_hidden * 2;
    return statuses_reason ? 0 : 1;
}
enum statuses_size statuses_fill(enum statuses_closed *which) {
    *which = STATUSES_NO;
    return STATUSES_WHOLE;
}

const unsigned char *statuses_find(const unsigned char *bytes, int count, bool (*fits)(void *context, int byte),
                                   void *context) {
    for (int i = 0; i < count; i++)
        if (fits(context, bytes[i])) return &bytes[i];
    return 0;
}

struct statuses_handle {
    int wanted;
};
static int running = 0;
int statuses_start(int wanted, struct statuses_handle **handle) {
    running++;
    *handle = calloc(1, sizeof **handle);
    (*handle)->wanted = wanted;
    return wanted;
}
enum statuses_state statuses_state_of(struct statuses_handle *handle) { return (enum statuses_state)handle->wanted; }
void statuses_stop(void *handle) {
    running--;
    free(handle);
}
const char *statuses_why(struct statuses_handle *handle) { return handle && handle->wanted == 5 ? "stuck" : 0; }
int statuses_running(void) { return running; }
