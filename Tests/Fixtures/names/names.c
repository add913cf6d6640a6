/* Licensed under Apache License v2.0. See LICENSE for details. */

#include "names.h"

int path = 11;
int slots = 12;
struct same same_value = {5};

Names *names_make(void) { return (Names *)&path; }
struct node *node_next(struct node *node) { return node ? node->next : 0; }
enum mode mode_set(enum mode mode) { return mode == MODE_A ? MODE_B : MODE_A; }
struct point point_move(struct point point) { return (struct point){point.y, point.x}; }
int same(struct same s) { return s.a; }
struct same same_make(int a) { return (struct same){a}; }
nothing names_nothing(nothing) {}
enum twin twin(enum twin twin) { return twin; }
String names_dup(String s, Bool b, struct FFIError e, struct Sendable *p) { return b + e.a && !p ? s : 0; }
int close(void) { return 13; }
enum missingSymbols names_missing(enum missingSymbols missingSymbols) { return missingSymbols; }
int unsafeBitCast(int x) { return x + 1; }
int ForeignModule(void) { return 14; }
union raw names_raw(union raw u) { return u; }
int Self(int Self) { return Self; }
enum self names_self(enum self self) { return self; }
int names_words(int any, int await, int self, int in, int func, int protocol, int inout, int class, int Type, int Any) {
    return any + await + self + in + func + protocol + inout + class + Type + Any;
}
int _(int _) { return _; }
struct odd names_odd(struct odd odd) {
    odd.self += odd._;
    return odd;
}
int names$dollar(int $x) { return $x; }
int names_documented(void) { return 15; }
int names_plain(void) { return 16; }
int names_deep(struct deep deep) { return deep.u.first.second.third.b; }
int _alike(void) { return 31; }
int $alike(void) { return 32; }
int missingSymbols(void) { return 33; }
int missingSymbols_(void) { return 34; }
enum alike names_alike(enum alike value) { return value == alike_a ? alike$a : alike_a; }
int names_fields(struct fields fields) { return fields.$a * 10 + fields._a; }
int Swift = 35;
struct Swift names_swift(struct Swift value) { return (struct Swift){value.a + Swift}; }
int names_été(int é) { return é + 1; }
int names_\u00e0(void) { return 36; }
struct 日本 names_japan(struct 日本 value) { return (struct 日本){value.値 * 2}; }
int names_case(void) { return 37; }
int names_CASE(void) { return 38; }
int names_macro(int value) { return value; }
int names_apply(names_fn f, int g(int), int value) { return f(value) * 100 + g(value); }
