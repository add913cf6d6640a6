// Licensed under Apache License v2.0. See LICENSE for details.

#include "user.h"
#include <stdlib.h>
struct base_object { base_pair pair; enum base_kind kind; };
base_object *base_make(base_pair p, enum base_kind k) { base_object *o = malloc(sizeof *o); o->pair = p; o->kind = k; return o; }
base_pair base_pair_of(base_object *o) { return o->pair; }
void base_free(base_object *o) { free(o); }
int user_sum(base_object *o, const base_pair *p) { return o->pair.a + p->a; }
base_pair user_twice(base_pair p) { p.a *= 2; p.b *= 2; return p; }
enum base_kind user_kind(base_object *o) { return o->kind; }
