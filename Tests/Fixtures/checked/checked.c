// Licensed under Apache License v2.0. See LICENSE for details.

// What checked.h declares, with mistakes: one function is missing, two are of another kind, one is not declared.

long checked_add(long a, long b) { return a + b; }
int checked_data = 1;
int checked_code(void) { return 2; }
int checked_count = 3;
int checked_symbol(void) { return 4; }
int checked_extra(void) { return 5; }
int unrelated(void) { return 6; }
