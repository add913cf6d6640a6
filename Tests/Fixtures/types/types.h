/* Licensed under Apache License v2.0. See LICENSE for details. */

/* Types beyond the plain scalars, each as a parameter, a result, a member, an element, behind a pointer, under a typedef,
 * as a variable and in a callback. */

#ifndef TYPES_H
#define TYPES_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Complex numbers. */

typedef double _Complex types_complex;

/** Starts with a narrow member, so that the complex ones show their alignment. */
struct types_wave {
    char tag;
    double _Complex amplitude;
    float _Complex samples[2];
};

float _Complex types_cf_turn(float _Complex value);
double _Complex types_cd_turn(double _Complex value);
long double _Complex types_cl_turn(long double _Complex value);
/* The second complex number takes the last floating-point registers, the third one the stack. */
double _Complex types_cd_many(int a, double b, double c, double d, double e, double _Complex f, double g,
                              types_complex h, long double _Complex i, float _Complex j);
types_complex types_cd_sum(const types_complex *values, size_t count);
struct types_wave types_wave_turn(struct types_wave wave);
typedef types_complex (*types_cd_fn)(types_complex value, float _Complex small, void *context);
types_complex types_cd_apply(types_cd_fn function, void *context);
int types_cd_format(char *buffer, size_t size, double _Complex value, const char *format, ...);
extern double _Complex types_cd_shared;
extern const float _Complex types_cf_fixed[2];

/* Integers of 128 bits. */

typedef __int128 types_i128;
typedef unsigned __int128 types_u128;

struct types_wide {
    char tag;
    types_i128 value;
    unsigned short after;
};

types_i128 types_i128_twice(types_i128 value);
unsigned __int128 types_u128_next(unsigned __int128 value);
/* One integer register is left for `f`, which does not hold half of it; `g` takes that register. */
__int128 types_i128_last(int a, int b, int c, int d, int e, __int128 f, int g);
/* Its place on the stack is a multiple of 16, eight bytes after `g`. */
__int128 types_i128_stack(int a, int b, int c, int d, int e, int f, int g, __int128 h, int i);
void types_i128_swap(types_i128 *a, __int128 *b);
void types_wide_negate(struct types_wide *wide);
typedef __int128 (*types_i128_fn)(int a, int b, int c, __int128 d, int e, int f, unsigned __int128 g, int h);
types_i128 types_i128_apply(types_i128_fn function);
extern __int128 types_i128_shared;
extern const unsigned __int128 types_u128_fixed[2];

/* Vectors. */

typedef float types_float4 __attribute__((vector_size(16)));
typedef float types_float2 __attribute__((vector_size(8)));
typedef int types_int4 __attribute__((vector_size(16)));
typedef unsigned char types_byte16 __attribute__((vector_size(16)));
typedef short types_short4 __attribute__((vector_size(8)));
typedef double types_double2 __attribute__((vector_size(16)));
typedef long types_long2 __attribute__((vector_size(16)));
typedef float types_float8 __attribute__((vector_size(32)));
typedef unsigned char types_byte4 __attribute__((vector_size(4)));

struct types_body {
    types_float4 position;
    types_float2 size;
    int kind;
};

types_float4 types_float4_turn(types_float4 value);
types_float2 types_float2_turn(types_float2 value);
types_int4 types_int4_add(types_int4 a, types_int4 b);
types_byte16 types_byte16_turn(types_byte16 value);
types_short4 types_short4_turn(types_short4 value);
types_double2 types_double2_turn(types_double2 value);
types_long2 types_long2_turn(types_long2 value);
types_float4 types_float4_many(int a, double b, types_float4 c, float d, types_float4 e, types_float4 f, types_float4 g,
                               types_float4 h, types_float2 i, types_float4 j, int k);
void types_float4_scale(types_float4 *values, size_t count, float by);
void types_body_move(struct types_body *body, types_float4 by);
int types_float8_sum(const types_float8 *value);
unsigned types_byte4_sum(const types_byte4 *value);
types_float8 types_float8_turn(types_float8 value);
types_byte4 types_byte4_turn(types_byte4 value);
typedef types_float4 (*types_float4_fn)(types_float4 value);
types_float4 types_float4_apply(types_float4_fn function, types_float4 value);
types_float4_fn types_float4_turner(void);
extern types_float4 types_float4_shared;
extern const types_int4 types_int4_fixed[2];
#ifdef __clang__
typedef float types_float3 __attribute__((ext_vector_type(3)));
types_float3 types_float3_turn(types_float3 value);
extern types_float3 types_float3_shared[2];
#endif

/* Atomics. */

typedef struct { char bytes[3]; } types_three;
typedef struct { int low, high; } types_both;
struct types_counters {
    _Atomic(int) plain;
    _Atomic(long long) *there;
    _Atomic(bool) on;
    _Atomic(types_three) three;
    char after;
};
int types_counters_bump(struct types_counters *counters);
int types_atomic_add(_Atomic(int) *counter, int by);
int types_atomic_value(_Atomic(int) value);
extern _Atomic(int) types_atomic_shared;
extern _Atomic(types_three) types_atomic_three;
extern _Atomic(types_both) types_atomic_both;
int types_three_last(const _Atomic(types_three) *three);

/* Lists of arguments. */

typedef va_list types_list;
int types_list_sum(int count, va_list list);
int types_list_alias(int count, types_list list);
int types_list_builtin(int count, __builtin_va_list list);
int types_list_pointer(int count, va_list *list);
typedef int (*types_list_fn)(int count, va_list list);
int types_list_apply(types_list_fn function, int count, ...);
struct types_list_holder { int count; va_list list; };
int types_list_held(struct types_list_holder *holder);
int types_long_doubles(int count, ...);

/* Characters. */

wchar_t types_wide_next(wchar_t value);
size_t types_wide_length(const wchar_t *text);
typedef uint_least16_t types_char16;
types_char16 types_char16_next(types_char16 value);
bool types_bool_not(bool value, const bool *other);
extern bool types_bool_shared;
#define TYPES_BYTE ((char)200)
#define TYPES_TRUE ((bool)7)

/* Long doubles. */

#define TYPES_TENTH 0.1L
#define TYPES_THIRD (1.0L / 3)
#define TYPES_WHOLE 3.0L
#define TYPES_TENTH_AGAIN TYPES_TENTH
#define TYPES_HUGE 1e4000L
static const long double TYPES_PI = 3.14159265358979323846264338327950288L;
long double types_tenth(void);
long double types_third(void);
long double types_pi(void);

/* Function pointers. */

typedef int (*types_int_fn)(int value);
typedef int types_int_function(int value);
typedef types_int_fn (*types_choose_fn)(int which);
struct types_triple { int parts[5]; };
struct types_table {
    types_int_fn entries[2];
    int (*direct)(int value);
    types_choose_fn choose;
    struct types_triple (*by_value)(struct types_triple triple);
    int (*variadic)(const char *format, ...);
    int (**indirect)(int value);
    int (*self)(struct types_table *table, int value);
};
types_int_fn types_choose(int which);
int (*types_choose_plain(int which))(int value);
types_choose_fn types_chooser(void);
int types_call(types_int_function *function, int value);
int types_call_decayed(types_int_function function, int value);
int types_call_each(types_int_fn functions[], size_t count, int value);
int types_call_indirect(types_int_fn *function, int value);
int types_call_nested(int (*outer)(types_int_fn inner, int value), int value);
int types_call_record(struct types_triple (*function)(struct types_triple triple));
int types_call_variadic(int (*function)(const char *format, ...));
int (*types_variadic(void))(const char *format, ...);
void types_table_fill(struct types_table *table);
int types_table_sum(const struct types_table *table);
extern types_int_fn types_fn_shared;
extern const types_int_fn types_fn_fixed;
extern types_int_fn types_fn_table[2];

/* Pointers to pointers, arrays and qualified things. */

const char *const *types_names(void);
size_t types_count(const char *const *const *lists);
int types_row_sum(int (*row)[3]);
int types_grid_sum(const int grid[2][3]);
int (*types_row(void))[3];
int types_volatile_read(const volatile int *value);
void types_copy(int *restrict to, const int *restrict from, size_t count);

/* Variables. */

typedef union { int integer; float real; } types_any;
typedef enum { TYPES_ZERO, TYPES_ONE } types_kind;
struct types_hidden;
extern int *types_pointer;
extern int *const types_pointer_fixed;
extern const char *const types_text;
extern struct types_triple types_triple_shared;
extern const struct types_triple types_triple_fixed;
extern types_any types_any_shared;
extern types_kind types_kind_shared;
extern const types_kind types_kind_fixed;
extern int types_open[];
extern const char *const types_open_names[];
extern int types_matrix[2][3];
extern volatile int types_volatile_shared;
extern struct types_hidden types_hidden_shared;
extern struct types_hidden *types_hidden_pointer;
extern _Thread_local int types_thread_local;
extern long double types_long_double;

#ifdef __cplusplus
}
#endif

#endif
