// Licensed under Apache License v2.0. See LICENSE for details.

// What an import and a module of the style dropIn show in the same way.

#ifndef DROPIN_H
#define DROPIN_H

typedef struct dropin_handle dropin_handle;
typedef struct dropin_handle *dropin_ref;

enum { DROPIN_OK = 0, DROPIN_FULL = 7 };
enum dropin_mode { DROPIN_READ = 1, DROPIN_WRITE = 2, DROPIN_BOTH = 3 };
#define DROPIN_LIMIT 3
#define DROPIN_FOREVER ((dropin_visit)-1)

typedef int (*dropin_visit)(void *context, dropin_handle *handle, int value);

struct dropin_record {
    int values[3];
    short grid[2][2];
    const char *name;
    dropin_handle *owner;
    enum dropin_mode mode;
    unsigned flag : 3;
};

/** Makes a handle. */
int dropin_open(const char *name, enum dropin_mode mode, dropin_handle **out);
void dropin_close(dropin_ref handle);
const char *dropin_name(dropin_handle *handle);
int dropin_each(dropin_handle *handle, dropin_visit visit, void *context);
struct dropin_record dropin_describe(dropin_handle *handle);
int dropin_sum(const struct dropin_record *record);
int dropin_total(int count, ...);

extern int dropin_opened;
extern const char *dropin_version;

#endif
