// Licensed under Apache License v2.0. See LICENSE for details.

// One of each kind of type that modules share.
#ifndef KINDS_H
#define KINDS_H
#ifndef KINDS_WIDTH
#define KINDS_WIDTH 2
#endif
typedef struct kinds_handle kinds_handle;
typedef struct kinds_handle *kinds_ref;
typedef struct { int x; union { int i; float f; } u; } kinds_plain;
typedef struct kinds_pair { int a; double b[KINDS_WIDTH]; kinds_plain plain; } kinds_pair;
struct kinds_list { struct kinds_list *next; kinds_pair pair; };
enum kinds_kind { KINDS_ONE = 1, KINDS_TWO };
typedef enum { KINDS_LOW, KINDS_HIGH } kinds_level;
enum { KINDS_LIMIT = 10 };
#define KINDS_VERSION 3
typedef int kinds_status;
typedef kinds_status (*kinds_callback)(kinds_handle *handle, void *user);
extern int kinds_count;
kinds_handle *kinds_open(const char *name, enum kinds_kind kind);
kinds_status kinds_read(kinds_ref handle, kinds_pair *pair, kinds_callback callback, void *user);
kinds_pair kinds_value(kinds_level level);
#endif
