// Licensed under Apache License v2.0. See LICENSE for details.
// The C library that the tests of FFIRuntime open and call.
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

// MARK: Arithmetic and identity, one of each per type

#define ADD(name, type) \
    type add_##name(type a, type b) { return (type)(a + b); } \
    type identity_##name(type value) { return value; } \
    type call_##name##_callback(type (*callback)(type), type value) { return callback ? callback(value) : (type)0; }

ADD(i8, int8_t)
ADD(u8, uint8_t)
ADD(i16, int16_t)
ADD(u16, uint16_t)
ADD(i32, int32_t)
ADD(u32, uint32_t)
ADD(i64, int64_t)
ADD(u64, uint64_t)
ADD(f32, float)
ADD(f64, double)
ADD(char, char)

float multiply_f32(float a, float b) { return a * b; }
double multiply_f64(double a, double b) { return a * b; }
int32_t divide_i32(int32_t a, int32_t b) { return b == 0 ? 0 : a / b; }
void noop_void(void) {}
int32_t char_is_signed(void) { return CHAR_MIN < 0; }
uint8_t bool_seven(void) { return 7; }
uint8_t identity_bool(uint8_t value) { return value; }
long double add_long_double(long double a, long double b) { return a + b; }

// MARK: Pointers

void *identity_pointer(void *pointer) { return pointer; }
uint8_t is_null_pointer(void *pointer) { return pointer == NULL; }
uint64_t pointer_to_usize(void *pointer) { return (uint64_t)(uintptr_t)pointer; }
void *usize_to_pointer(uint64_t value) { return (void *)(uintptr_t)value; }
uint8_t same_pointer(void *a, void *b) { return a == b; }

// MARK: Strings

uint64_t string_length(const char *text) { return text ? strlen(text) : 0; }
int32_t safe_strlen(const char *text) { return text ? (int32_t)strlen(text) : -1; }
uint8_t string_first_char(const char *text) { return (uint8_t)text[0]; }
uint8_t string_equals_hello(const char *text) { return text && strcmp(text, "hello") == 0; }
uint8_t overwrite_string(char *text, int32_t value, uint64_t length)
{
    memset(text, value, length);
    return (uint8_t)text[0];
}
char *string_duplicate(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    if (copy) {
        memcpy(copy, text, size);
    }
    return copy;
}
char *string_concat(const char *a, const char *b)
{
    size_t first = strlen(a), second = strlen(b);
    char *text = malloc(first + second + 1);
    if (text) {
        memcpy(text, a, first);
        memcpy(text + first, b, second + 1);
    }
    return text;
}
void free_string(char *text) { free(text); }
int32_t string_survives_callback(const char *text, void (*callback)(void))
{
    callback();
    return strcmp(text, "outer string") == 0;
}

// MARK: Buffers and arrays

uint8_t first_byte(const uint8_t *bytes) { return bytes[0]; }
void fill_buffer(uint8_t *bytes, uint64_t length, uint32_t value) { memset(bytes, (int)value, length); }
uint64_t sum_buffer(const uint8_t *bytes, uint64_t length)
{
    uint64_t sum = 0;
    for (uint64_t i = 0; i < length; i++) {
        sum += bytes[i];
    }
    return sum;
}
void reverse_buffer(uint8_t *bytes, uint64_t length)
{
    for (uint64_t i = 0; i < length / 2; i++) {
        uint8_t byte = bytes[i];
        bytes[i] = bytes[length - 1 - i];
        bytes[length - 1 - i] = byte;
    }
}
int32_t array_get_i32(const int32_t *array, size_t index) { return array[index]; }
void array_set_i32(int32_t *array, size_t index, int32_t value) { array[index] = value; }
double array_get_f64(const double *array, size_t index) { return array[index]; }
void array_set_f64(double *array, size_t index, double value) { array[index] = value; }

// MARK: State

static int32_t counter, scratch;
void increment_counter(void) { counter++; }
int32_t get_counter(void) { return counter; }
void reset_counter(void) { counter = 0; }
void store_i32(int32_t value) { scratch = value; }
int32_t get_scratch(void) { return scratch; }
int32_t fail_with_errno(int32_t value)
{
    errno = value;
    return -1;
}

// MARK: Many arguments

int32_t sum_5_i32(int32_t a, int32_t b, int32_t c, int32_t d, int32_t e) { return a + b + c + d + e; }
int32_t sum_8_i32(int32_t a, int32_t b, int32_t c, int32_t d, int32_t e, int32_t f, int32_t g, int32_t h)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h;
}
double sum_five_f64(double a, double b, double c, double d, double e) { return a + b + c + d + e; }
double mixed_operation(int32_t a, float b, double c, uint32_t d) { return a + (double)b + c + d; }
int64_t narrow_12(
    int8_t a, int8_t b, int8_t c, int8_t d, int8_t e, int8_t f, int8_t g, int8_t h,
    int8_t i, uint8_t j, int16_t k, uint16_t l)
{
    return a + b + c + d + e + f + g + h + 1000LL * i + 1000000LL * j + 1000000000LL * k + 10000000000000LL * l;
}
double mixed_20(
    int32_t a, double b, int32_t c, double d, int32_t e, double f, int32_t g, double h, int32_t i, double j,
    int32_t k, double l, int32_t m, double n, int32_t o, double p, int32_t q, double r, int32_t s, double t)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l + 13 * m + 14 * n
        + 15 * o + 16 * p + 17 * q + 18 * r + 19 * s + 20 * t;
}

double stack_18(
    int32_t a, int32_t b, int32_t c, int32_t d, int32_t e, int32_t f, double g, double h, double i, double j, double k,
    double l, double m, double n, float o, int8_t p, double q, int16_t r)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l + 13 * m + 14 * n
        + 15 * (double)o + 16 * p + 17 * q + 18 * r;
}

// MARK: Callbacks

int32_t call_int_callback(int32_t (*callback)(int32_t), int32_t value) { return callback ? callback(value) : -1; }
int8_t call_int8_callback(int8_t (*callback)(int8_t), int8_t value) { return callback ? callback(value) : 0; }
void call_void_callback(void (*callback)(void)) { callback(); }
void call_string_callback(void (*callback)(const char *), const char *text) { callback(text); }
int32_t call_binary_int_callback(int32_t (*callback)(int32_t, int32_t), int32_t a, int32_t b)
{
    return callback ? callback(a, b) : -1;
}
void call_callback_multiple_times(void (*callback)(int32_t), int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        callback(i);
    }
}
void *call_pointer_callback(void *(*callback)(void *), void *value) { return callback(value); }
int32_t call_pointer_callback_is_null(char *(*callback)(void)) { return callback() == NULL; }
int64_t call_12_narrow_callback(
    int64_t (*callback)(int8_t, int8_t, int8_t, int8_t, int8_t, int8_t, int8_t, int8_t, int8_t, uint8_t, int16_t, uint16_t))
{
    return callback(1, 2, 3, 4, 5, 6, 7, 8, -9, 250, -11, 65535);
}

static int32_t (*kept_callback)(int32_t);
void keep_callback(int32_t (*callback)(int32_t)) { kept_callback = callback; }
int32_t call_kept_callback(int32_t value) { return kept_callback ? kept_callback(value) : -1; }

struct thread_call {
    int32_t (*callback)(int32_t);
    int32_t value;
};
static void *run_thread_call(void *context)
{
    struct thread_call *call = context;
    call->value = call->callback(call->value);
    return NULL;
}
int32_t call_from_new_thread(int32_t (*callback)(int32_t), int32_t value)
{
    struct thread_call call = { callback, value };
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_thread_call, &call) != 0) {
        return -1;
    }
    pthread_join(thread, NULL);
    return call.value;
}
static int32_t add_one(int32_t value) { return value + 1; }
void *get_function_pointer(void) { return (void *)add_one; }

// MARK: Memory and data

void *allocate_memory(size_t size) { return malloc(size); }
void deallocate_memory(void *memory) { free(memory); }
void *readonly_memory(void) { return mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }

const int32_t CONSTANT_I32 = 42;
const uint64_t CONSTANT_U64 = 0xDEADBEEFCAFEBABEull;
const float CONSTANT_F32 = 3.14159f;
const double CONSTANT_F64 = 2.718281828459045;
const char *CONSTANT_STRING = "constant text";
int32_t variable_i32 = 7;

// The name that a C++ compiler gives to `int fixture::mangled(int)`.
int32_t mangled(int32_t value) __asm__("_ZN7fixture8mangledEi");
int32_t mangled(int32_t value) { return 2 * value; }

// A symbol whose address is null.
__asm__(".globl null_symbol\n.set null_symbol, 0");

// MARK: Records by value

struct point { int32_t x, y; };
struct point_f64 { double x, y; };
struct char_double { char c; double d; };
struct long_float { int64_t l; float f; };
struct ints_float { int32_t a, b; float f; };
struct three { int64_t a, b, c; };
struct bytes3 { uint8_t bytes[3]; };

struct point make_point(int32_t x, int32_t y) { return (struct point){ x, y }; }
int32_t point_distance_squared(struct point p) { return p.x * p.x + p.y * p.y; }
struct point_f64 add_points(struct point_f64 a, struct point_f64 b) { return (struct point_f64){ a.x + b.x, a.y + b.y }; }
int64_t sum_three(struct three value, int32_t extra)
{
    int64_t sum = value.a + value.b + value.c + extra;
    value.a = value.b = value.c = -1;
    return sum;
}
struct three make_three(int64_t a, int64_t b, int64_t c) { return (struct three){ a, b, c }; }
struct bytes3 reverse_bytes3(struct bytes3 value)
{
    return (struct bytes3){ { value.bytes[2], value.bytes[1], value.bytes[0] } };
}
// The integer word of the record takes the sixth integer register, and a float argument came before.
double sixth_char_double(char a, char b, char c, char d, char e, float f, struct char_double p)
{
    return a + b + c + d + e + 1000 * (double)f + 100000 * (double)p.c + p.d;
}
double sixth_long_float(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, double f, struct long_float p)
{
    return (double)(a + b + c + d + e) + 1000 * f + 100000 * (double)p.l + (double)p.f;
}
double sixth_ints_float(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, double f, struct ints_float p)
{
    return (double)(a + b + c + d + e) + 1000 * f + 100000 * (double)p.a + 10000000 * (double)p.b + (double)p.f;
}
// The result's address takes the first integer register, so the fifth parameter is the sixth.
struct three sixth_after_result(int64_t a, int64_t b, int64_t c, int64_t d, double f, struct char_double p)
{
    return (struct three){ a + b + c + d, (int64_t)(f * 1000), (int64_t)(p.c * 100000 + p.d) };
}
struct point call_point_callback(struct point (*callback)(struct point, int32_t), int32_t x, int32_t y)
{
    return callback((struct point){ x, y }, 3);
}
struct three call_three_callback(struct three (*callback)(struct three, double), int64_t a)
{
    return callback((struct three){ a, a + 1, a + 2 }, 0.5);
}

// MARK: Variadics

int64_t variadic_sum_i32(int32_t count, ...)
{
    va_list list;
    va_start(list, count);
    int64_t sum = 0;
    for (int32_t i = 0; i < count; i++) {
        sum += va_arg(list, int32_t);
    }
    va_end(list);
    return sum;
}
int64_t variadic_sum_i64(int32_t count, ...)
{
    va_list list;
    va_start(list, count);
    int64_t sum = 0;
    for (int32_t i = 0; i < count; i++) {
        sum += va_arg(list, int64_t);
    }
    va_end(list);
    return sum;
}
double variadic_sum_f64(int32_t count, ...)
{
    va_list list;
    va_start(list, count);
    double sum = 0;
    for (int32_t i = 0; i < count; i++) {
        sum += va_arg(list, double);
    }
    va_end(list);
    return sum;
}
double variadic_mixed(int32_t a, ...)
{
    va_list list;
    va_start(list, a);
    double sum = a + va_arg(list, int32_t) + va_arg(list, double) + (double)va_arg(list, int64_t);
    sum += (double)strlen(va_arg(list, const char *));
    va_end(list);
    return sum;
}
int32_t variadic_snprintf(char *buffer, uint64_t size, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int32_t length = vsnprintf(buffer, size, format, list);
    va_end(list);
    return length;
}
