// Licensed under Apache License v2.0. See LICENSE for details.

#ifndef CHECKED_H
#define CHECKED_H

#include "elsewhere/shared.h"

shared_number checked_add(shared_number a, shared_number b);
shared_number checked_gone(void);
int checked_data(void);
extern int checked_code;
extern int checked_count;
static inline int checked_inline(void) { return 1; }
int checked_renamed(void) __asm__("checked_symbol");
int checked_forbidden(void) __attribute__((unavailable("not here")));

#endif
