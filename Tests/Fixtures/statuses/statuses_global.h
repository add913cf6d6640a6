// Licensed under Apache License v2.0. See LICENSE for details.
//
// The same as global functions, in the style that shows what an import does.
enum statuses_state { STATUSES_READY, STATUSES_STUCK = 5 };
struct statuses_handle;

int statuses_start(int wanted, struct statuses_handle **handle);
enum statuses_state statuses_state_of(struct statuses_handle *handle);
void statuses_stop(void *handle);
const char *statuses_why(struct statuses_handle *handle);
int statuses_running(void);
