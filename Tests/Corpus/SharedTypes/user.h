// Licensed under Apache License v2.0. See LICENSE for details.

#include "base.h"
int user_sum(base_object *object, const base_pair *pair);
base_pair user_twice(base_pair pair);
enum base_kind user_kind(base_object *object);
