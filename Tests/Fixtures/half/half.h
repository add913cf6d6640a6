/* Licensed under Apache License v2.0. See LICENSE for details. */

/* `_Float16` in every place. A header of its own: clang 14 does not have the type on x86-64. */

#ifndef HALF_H
#define HALF_H

#ifdef __cplusplus
extern "C" {
#endif

typedef _Float16 half_number;
typedef _Float16 half_vector __attribute__((vector_size(8)));

struct half_row {
    char tag;
    _Float16 values[3];
};

#define HALF_RATIO ((_Float16)1.5)
static const half_number HALF_QUARTER = 0.25;

_Float16 half_twice(_Float16 value);
double half_mix(int a, half_number b, double c, _Float16 d, float e);
void half_scale(half_number *values, unsigned long count, _Float16 by);
void half_row_turn(struct half_row *row);
typedef _Float16 (*half_fn)(_Float16 value, int count);
half_number half_apply(half_fn function);
half_fn half_multiplier(void);
half_vector half_vector_turn(half_vector value);
extern _Float16 half_shared;
struct half_row half_by_value(struct half_row row);
struct half_mixed {
    _Float16 a;
    char c;
    int i;
    double d;
};
struct half_mixed half_mixed_make(int n);
int half_format(_Float16 value, ...);

#ifdef __cplusplus
}
#endif

#endif
