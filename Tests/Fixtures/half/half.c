// Licensed under Apache License v2.0. See LICENSE for details.

#include "half.h"

_Float16 half_twice(_Float16 value) { return 2 * value; }
double half_mix(int a, half_number b, double c, _Float16 d, float e) { return a + 2 * (double)b + 3 * c + 4 * (double)d + 5 * e; }
void half_scale(half_number *values, unsigned long count, _Float16 by)
{
    for (unsigned long i = 0; i < count; i++) values[i] *= by;
}
void half_row_turn(struct half_row *row)
{
    _Float16 first = row->values[0];
    row->values[0] = row->values[1];
    row->values[1] = row->values[2];
    row->values[2] = first;
    row->tag++;
}
half_number half_apply(half_fn function) { return function(1.5, 3); }
static _Float16 multiplied(_Float16 value, int count) { return value * count; }
half_fn half_multiplier(void) { return multiplied; }
half_vector half_vector_turn(half_vector value) { return (half_vector){value[3], value[0], value[1], value[2]}; }
_Float16 half_shared = 0.5;
struct half_row half_by_value(struct half_row row) { return row; }
int half_format(_Float16 value, ...) { return (int)value; }

struct half_mixed half_mixed_make(int n)
{
    struct half_mixed made = {(_Float16)n, (char)(n + 1), n + 2, n + 3.5};
    return made;
}
