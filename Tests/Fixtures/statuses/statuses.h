// Licensed under Apache License v2.0. See LICENSE for details.
//
// Functions that tell in many ways whether they succeeded, and the configuration beside it that says so.
#include <stdbool.h>

#define STATUSES_OK 0

enum statuses_code { STATUSES_FINE, STATUSES_PENDING = 3, STATUSES_BROKEN = 9 };
enum statuses_closed { STATUSES_YES = 1, STATUSES_NO = 2 };
enum statuses_size { STATUSES_EMPTY = 0, STATUSES_WHOLE = 4 };

typedef struct statuses_log statuses_log;

/// Gives a log in any case; one that failed knows why, and is to be closed too.
int statuses_open(int wanted, statuses_log **log);
int statuses_close(statuses_log *log);
/// How many are open.
int statuses_live(void);
const char *statuses_reason(statuses_log *log);
const char *statuses_name(enum statuses_code code);
/// Of two things, in another order than anywhere else.
const char *statuses_both(statuses_log *log, int code);

/// A number that is meant as one of an enumeration.
int statuses_as_int(int code);
enum statuses_code statuses_run(int code);
enum statuses_closed statuses_ask(bool yes);
unsigned char statuses_byte(unsigned char value);
bool statuses_flag(bool value);
int statuses_write(statuses_log *log, int code);
/// What it gives is not const to those who free it.
const char *statuses_copy(const char *text);
void statuses_free(void *text);
/// The parameters have the names of functions.
int statuses_hidden(statuses_log *statuses_reason, int *result, int statuses_hidden);
enum statuses_size statuses_fill(enum statuses_closed *which);
/// The first byte that fits; null where none does.
const unsigned char *statuses_find(const unsigned char *bytes, int count, bool (*fits)(void *context, int byte),
                                   void *context);
