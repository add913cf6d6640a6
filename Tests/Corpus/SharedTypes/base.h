// Licensed under Apache License v2.0. See LICENSE for details.

#ifndef BASE_H
#define BASE_H
typedef struct base_object base_object;
typedef struct base_pair { int a; double b; } base_pair;
enum base_kind { BASE_ONE = 1, BASE_TWO };
base_object *base_make(base_pair pair, enum base_kind kind);
base_pair base_pair_of(base_object *object);
void base_free(base_object *object);
#endif
