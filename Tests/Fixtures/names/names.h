/* Licensed under Apache License v2.0. See LICENSE for details. */

/* Names that mean something else in Swift, in the runtime, or in the generated class itself. */

#ifndef NAMES_H
#define NAMES_H

#include <stddef.h>

/* The module's own name as a type, as in cJSON.h. */
typedef struct Names Names;
Names *names_make(void);

/* Parameters named like the types that the body mentions. */
struct node {
    int value;
    struct node *next;
};
struct node *node_next(struct node *node);
enum mode { MODE_A, MODE_B };
enum mode mode_set(enum mode mode);
struct point {
    int x, y;
};
struct point point_move(struct point point);

/* Functions and variables named like types. */
struct same {
    int a;
};
int same(struct same s);
struct same same_make(int a);
extern struct same same_value;
enum { node = 77 };
typedef void nothing;
nothing names_nothing(nothing);
enum twin { twin_a = 3 };
enum twin twin(enum twin twin);

/* Names of Swift's and the runtime's types. */
typedef char *String;
typedef int Bool;
struct FFIError {
    int a;
};
struct Sendable;
String names_dup(String s, Bool b, struct FFIError e, struct Sendable *p);

/* Names of the generated class's members. */
extern int path;
extern int slots;
int close(void);
enum missingSymbols { missing_a = 9 };
enum missingSymbols names_missing(enum missingSymbols missingSymbols);
int unsafeBitCast(int x);
int ForeignModule(void);
union raw {
    int _storage;
    float q;
};
union raw names_raw(union raw u);
struct bits {
    unsigned UInt64 : 3;
    unsigned RecordBytes : 4;
};

/* Words that Swift reserves. */
int Self(int Self);
enum self { await = 1, async, any, some, each, in, is, var };
enum self names_self(enum self self);
int names_words(int any, int await, int self, int in, int func, int protocol, int inout, int class, int Type, int Any);
int _(int _);
struct odd {
    int _;
    int self;
    int Type;
    int init;
    int class;
};
struct odd names_odd(struct odd odd);
int names$dollar(int $x);

/* Numbers that a decimal literal cannot say without a warning. */
#define NAMES_SMALL 5e-324
#define NAMES_SMALL_FLOAT 1e-40f
#define NAMES_SIZE_MAX ((size_t)-1)

/** Comments that try to end: */ /** """ \(x) ``` /// */
int names_documented(void);
int names_labelled(void) __asm__("quote\"back\\slash");
int names_plain(void) __asm__("\001names_plain_label");

/* Records without names, three deep, and function types as parameters. */
struct deep {
    union {
        struct {
            union {
                struct {
                    int b;
                } third;
                float c;
            } second;
        } first;
        long l;
    } u;
};
int names_deep(struct deep deep);
typedef int names_fn(int value);
int names_apply(names_fn f, int g(int), int value);

/* Names that would become the same in Swift. */
int _alike(void);
int $alike(void);
int missingSymbols(void);
int missingSymbols_(void);
enum alike { alike$a = 1, alike_a = 2 };
enum alike names_alike(enum alike value);
struct fields {
    int $a;
    int _a;
};
int names_fields(struct fields fields);
extern int Swift;
struct Swift {
    int a;
};
struct Swift names_swift(struct Swift value);

/* Letters beyond ASCII, names that differ in case only, a macro over a function. */
int names_été(int é);
int names_\u00e0(void);
struct 日本 {
    int 値;
};
struct 日本 names_japan(struct 日本 value);
#define NAMES_MÜ 9
int names_case(void);
int names_CASE(void);
int names_macro(int value);
#define names_macro names_macro

#endif
