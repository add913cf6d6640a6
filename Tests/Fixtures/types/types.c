// Licensed under Apache License v2.0. See LICENSE for details.

#include "types.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

// MARK: Complex numbers: turned by a quarter, and doubled

#define I (__extension__ 1.0iF)

float _Complex types_cf_turn(float _Complex value) { return 2 * value * I; }
double _Complex types_cd_turn(double _Complex value) { return 2 * value * I; }
long double _Complex types_cl_turn(long double _Complex value) { return 2 * value * I; }

double _Complex types_cd_many(int a, double b, double c, double d, double e, double _Complex f, double g,
                              types_complex h, long double _Complex i, float _Complex j)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * (double _Complex)i + 10 * j;
}

types_complex types_cd_sum(const types_complex *values, size_t count)
{
    types_complex sum = 0;
    for (size_t i = 0; i < count; i++) sum += values[i];
    return sum;
}

struct types_wave types_wave_turn(struct types_wave wave)
{
    wave.tag++;
    wave.amplitude *= 2 * I;
    wave.samples[0] *= 2 * I;
    wave.samples[1] *= 3 * I;
    return wave;
}

types_complex types_cd_apply(types_cd_fn function, void *context) { return function(1 + 2 * I, 3 + 4 * I, context) * I; }

int types_cd_format(char *buffer, size_t size, double _Complex value, const char *format, ...)
{
    int length = snprintf(buffer, size, "%g %g ", __real__ value, __imag__ value);
    va_list list;
    va_start(list, format);
    length += vsnprintf(buffer + length, size - length, format, list);
    va_end(list);
    return length;
}

double _Complex types_cd_shared = 1.5 + 2.5 * I;
const float _Complex types_cf_fixed[2] = {1 + 2 * I, 3 + 4 * I};

// MARK: Integers of 128 bits

types_i128 types_i128_twice(types_i128 value) { return 2 * value; }
unsigned __int128 types_u128_next(unsigned __int128 value) { return value + 1; }
__int128 types_i128_last(int a, int b, int c, int d, int e, __int128 f, int g)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g;
}
__int128 types_i128_stack(int a, int b, int c, int d, int e, int f, int g, __int128 h, int i)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i;
}
void types_i128_swap(types_i128 *a, __int128 *b)
{
    types_i128 c = *a;
    *a = *b;
    *b = c;
}
void types_wide_negate(struct types_wide *wide)
{
    wide->tag++;
    wide->value = -wide->value;
    wide->after++;
}
types_i128 types_i128_apply(types_i128_fn function)
{
    return function(1, 2, 3, ((__int128)4 << 100) + 4, 5, 6, ((unsigned __int128)7 << 121) + 7, 8);
}
__int128 types_i128_shared = -((__int128)3 << 90);
const unsigned __int128 types_u128_fixed[2] = {1, ~(unsigned __int128)0};

// MARK: Vectors

types_float4 types_float4_turn(types_float4 value) { return (types_float4){value[3], value[0], value[1], value[2]}; }
types_float2 types_float2_turn(types_float2 value) { return (types_float2){value[1], value[0]}; }
types_int4 types_int4_add(types_int4 a, types_int4 b) { return a + 10 * b; }
types_byte16 types_byte16_turn(types_byte16 value)
{
    types_byte16 turned;
    for (int i = 0; i < 16; i++) turned[i] = value[15 - i];
    return turned;
}
types_short4 types_short4_turn(types_short4 value) { return (types_short4){value[3], value[0], value[1], value[2]}; }
types_double2 types_double2_turn(types_double2 value) { return (types_double2){value[1], value[0]}; }
types_long2 types_long2_turn(types_long2 value) { return (types_long2){value[1], value[0]}; }
types_float4 types_float4_many(int a, double b, types_float4 c, float d, types_float4 e, types_float4 f, types_float4 g,
                               types_float4 h, types_float2 i, types_float4 j, int k)
{
    types_float4 sum = c + 2 * e + 3 * f + 4 * g + 5 * h + 6 * j;
    sum[0] += a + b;
    sum[1] += d + i[0];
    sum[2] += i[1] + k;
    return sum;
}
void types_float4_scale(types_float4 *values, size_t count, float by)
{
    for (size_t i = 0; i < count; i++) values[i] *= by;
}
void types_body_move(struct types_body *body, types_float4 by)
{
    body->position += by;
    body->size *= 2;
    body->kind++;
}
int types_float8_sum(const types_float8 *value)
{
    float sum = 0;
    for (int i = 0; i < 8; i++) sum += (*value)[i];
    return (int)sum;
}
unsigned types_byte4_sum(const types_byte4 *value) { return (*value)[0] + (*value)[1] + (*value)[2] + (*value)[3]; }
types_float8 types_float8_turn(types_float8 value) { return -value; }
types_byte4 types_byte4_turn(types_byte4 value) { return -value; }
types_float4 types_float4_apply(types_float4_fn function, types_float4 value) { return function(value); }
types_float4_fn types_float4_turner(void) { return types_float4_turn; }
types_float4 types_float4_shared = {1, 2, 3, 4};
const types_int4 types_int4_fixed[2] = {{1, 2, 3, 4}, {5, 6, 7, 8}};
#ifdef __clang__
types_float3 types_float3_turn(types_float3 value) { return (types_float3){value[2], value[0], value[1]}; }
types_float3 types_float3_shared[2] = {{1, 2, 3}, {4, 5, 6}};
#endif

// MARK: Atomics

int types_counters_bump(struct types_counters *counters)
{
    types_three three = {{7, 8, 9}};
    counters->plain++;
    *counters->there += 1;
    counters->on = true;
    counters->three = three;
    return counters->after;
}
int types_atomic_add(_Atomic(int) *counter, int by) { return *counter += by; }
int types_atomic_value(_Atomic(int) value) { return value + 1; }
_Atomic(int) types_atomic_shared = 41;
_Atomic(types_three) types_atomic_three;
_Atomic(types_both) types_atomic_both;
int types_three_last(const _Atomic(types_three) *three)
{
    types_three copy = *three;
    return copy.bytes[2];
}

// MARK: Lists of arguments

int types_list_sum(int count, va_list list)
{
    int sum = 0;
    while (count--) sum = 10 * sum + va_arg(list, int);
    return sum;
}
int types_list_alias(int count, types_list list) { return types_list_sum(count, list); }
int types_list_builtin(int count, __builtin_va_list list) { return types_list_sum(count, list); }
int types_list_pointer(int count, va_list *list) { return types_list_sum(count, *list); }
int types_list_apply(types_list_fn function, int count, ...)
{
    va_list list;
    va_start(list, count);
    int sum = function(count, list);
    va_end(list);
    return sum;
}
int types_list_held(struct types_list_holder *holder) { return holder->count; }
int types_long_doubles(int count, ...)
{
    va_list list;
    va_start(list, count);
    long double sum = 0;
    while (count--) sum = 10 * sum + va_arg(list, long double) + va_arg(list, int);
    va_end(list);
    return (int)sum;
}

// MARK: Characters

wchar_t types_wide_next(wchar_t value) { return value + 1; }
size_t types_wide_length(const wchar_t *text) { return wcslen(text); }
types_char16 types_char16_next(types_char16 value) { return value + 1; }
bool types_bool_not(bool value, const bool *other) { return !value && *other; }
bool types_bool_shared = true;

// MARK: Long doubles

long double types_tenth(void) { return TYPES_TENTH; }
long double types_third(void) { return TYPES_THIRD; }
long double types_pi(void) { return TYPES_PI; }

// MARK: Function pointers

static int twice(int value) { return 2 * value; }
static int square(int value) { return value * value; }
static struct types_triple turned(struct types_triple triple)
{
    for (int i = 0; i < 5; i++) triple.parts[i] += i;
    return triple;
}
static int counted(const char *format, ...) { return (int)strlen(format); }
static int of_table(struct types_table *table, int value) { return table->direct(value) + 1; }

types_int_fn types_choose(int which) { return which == 0 ? twice : which == 1 ? square : NULL; }
int (*types_choose_plain(int which))(int value) { return types_choose(which); }
types_choose_fn types_chooser(void) { return types_choose; }
int types_call(types_int_function *function, int value) { return function(value); }
int types_call_decayed(types_int_function function, int value) { return function(value); }
int types_call_each(types_int_fn functions[], size_t count, int value)
{
    for (size_t i = 0; i < count; i++) value = functions[i](value);
    return value;
}
int types_call_indirect(types_int_fn *function, int value) { return (*function)(value); }
int types_call_nested(int (*outer)(types_int_fn inner, int value), int value) { return outer(square, value); }
int types_call_record(struct types_triple (*function)(struct types_triple triple))
{
    struct types_triple triple = function((struct types_triple){{1, 2, 3, 4, 5}});
    return triple.parts[0] + 10 * triple.parts[4];
}
int types_call_variadic(int (*function)(const char *format, ...)) { return function("four", 1, 2.0); }
int (*types_variadic(void))(const char *format, ...) { return counted; }
static types_int_fn pointed = square;
void types_table_fill(struct types_table *table)
{
    *table = (struct types_table){{twice, square}, twice, types_choose, turned, counted, &pointed, of_table};
}
int types_table_sum(const struct types_table *table)
{
    return table->entries[0](1) + 10 * table->entries[1](2) + 100 * table->direct(3) + 1000 * table->choose(1)(2)
        + 10000 * (*table->indirect)(1);
}
types_int_fn types_fn_shared = twice;
const types_int_fn types_fn_fixed = square;
types_int_fn types_fn_table[2] = {twice, square};

// MARK: Pointers

static const char *const names[] = {"one", "two", NULL};
static const char *const *const lists[] = {names, names, NULL};
static int row[3] = {1, 2, 3};

const char *const *types_names(void) { return names; }
size_t types_count(const char *const *const *given)
{
    size_t count = 0;
    for (const char *const *const *list = given ? given : lists; *list; list++)
        for (const char *const *name = *list; *name; name++) count += strlen(*name);
    return count;
}
int types_row_sum(int (*given)[3]) { return (*given)[0] + 10 * (*given)[1] + 100 * (*given)[2]; }
int types_grid_sum(const int grid[2][3]) { return grid[0][0] + 10 * grid[0][2] + 100 * grid[1][0] + 1000 * grid[1][2]; }
int (*types_row(void))[3] { return &row; }
int types_volatile_read(const volatile int *value) { return *value; }
void types_copy(int *restrict to, const int *restrict from, size_t count) { memcpy(to, from, count * sizeof *to); }

// MARK: Variables

int *types_pointer = &row[1];
int *const types_pointer_fixed = &row[2];
const char *const types_text = "text";
struct types_triple types_triple_shared = {{1, 2, 3, 4, 5}};
const struct types_triple types_triple_fixed = {{5, 4, 3, 2, 1}};
types_any types_any_shared = {.real = 1.5f};
types_kind types_kind_shared = TYPES_ONE;
const types_kind types_kind_fixed = TYPES_ONE;
int types_open[] = {4, 5, 6};
const char *const types_open_names[] = {"first", "second", NULL};
int types_matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
volatile int types_volatile_shared = 9;
struct types_hidden { int value; } types_hidden_shared = {1};
struct types_hidden *types_hidden_pointer = &types_hidden_shared;
_Thread_local int types_thread_local = 3;
long double types_long_double = 0.1L;
