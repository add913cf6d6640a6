/* Licensed under Apache License v2.0. See LICENSE for details. */

#ifndef RECORDS_H
#define RECORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bit-fields: straddling, ended by a zero width, of every type, packed, in unions. */
struct records_straddle {
    uint32_t a : 31, b : 2, c : 31;
    int64_t d : 33, e : 40;
    uint64_t f : 64;
};

struct records_zero_width {
    unsigned a : 3;
    unsigned : 0;
    unsigned b : 5;
    char : 0;
    int c : 7;
};

struct __attribute__((packed)) records_packed_bits {
    unsigned a : 3;
    uint64_t b : 61;
    int64_t c : 59;
    bool d : 1;
    signed char e : 2;
    char after;
    short f : 13;
};

enum records_level { RECORDS_LOW, RECORDS_HIGH = 3 };
enum records_signed_level { RECORDS_DOWN = -2, RECORDS_UP = 1 };

struct records_enum_bits {
    enum records_level level : 2;
    enum records_signed_level signed_level : 2;
    bool on : 1;
    bool byte : 1;
    enum records_level whole;
};

union records_bits {
    unsigned low : 4;
    int all : 32;
    int64_t wide : 48;
    bool flag : 1;
};

/* Anonymous members at any depth, bit-fields among them. */
struct records_anonymous {
    char kind;
    union {
        struct {
            int x, y;
            union {
                float real;
                struct {
                    unsigned fraction : 23, exponent : 8, sign : 1;
                };
            };
        };
        int64_t whole[2];
        struct {
            char tag;
            short deep[3];
        } named;
    };
    struct {
        int last;
    };
};

/* A struct in a struct keeps its tail padding. */
struct records_tail {
    struct {
        int a;
        char b;
    } inner;
    char c;
    struct records_zero_width bits;
};

#pragma pack(push, 2)
struct records_pack2 {
    char a;
    int b;
    double c;
    struct {
        char d;
        short e;
    } inner[2];
};
#pragma pack(pop)

struct __attribute__((packed)) records_packed {
    char a;
    int b;
};

struct __attribute__((packed)) records_packed_floats {
    float a, b, c;
    char d;
};

struct __attribute__((packed)) records_packed_pair {
    float a, b;
};

struct __attribute__((packed)) records_packed_large {
    char a;
    double b;
    short c[5];
};

struct __attribute__((packed, aligned(4))) records_packed_aligned {
    char a;
    double b;
    char c;
};

/* Alignments beyond the members' own. */
struct records_aligned8 {
    _Alignas(8) int a;
    char b;
};

struct records_aligned16 {
    _Alignas(16) int64_t a;
    int64_t b;
};

struct __attribute__((aligned(16))) records_aligned16_large {
    int a;
    char b[20];
};

struct records_aligned16_array {
    char before;
    struct records_aligned16_large elements[2];
    char after;
};

struct records_max {
    char a;
    max_align_t b;
    char c;
};

struct records_aligned64 {
    _Alignas(64) int a;
    char b;
};

struct records_has_aligned64 {
    struct records_aligned64 inner;
    int other;
};

union records_extended {
    long double real;
    char bytes[3];
};

struct records_extended_pair {
    long double real;
    char tag;
};

/* Nothing in it, nothing but padding. */
struct records_empty {};
struct records_holds_empty {
    char a;
    struct records_empty nothing;
    int b;
};
struct records_unnamed {
    int : 20;
};

/* Arrays of no length, and of unknown length. */
struct records_packet {
    uint16_t length;
    uint8_t kind;
    uint8_t data[];
};

struct records_rows {
    int count;
    struct records_tail rows[];
};

struct records_zero {
    char tag;
    double first[0];
    double second;
    short last[0];
};

struct __attribute__((packed)) records_unaligned_tail {
    char tag;
    int values[];
};

/* Arrays of arrays, of records, of pointers to functions; pointers to arrays. */
typedef int (*records_operation)(int, int);
struct records_arrays {
    int matrix[2][3];
    struct records_packed grid[2][2];
    records_operation operations[3];
    int (*row)[3];
    const char *names[2];
    bool flags[5];
    enum records_level levels[2];
    char (*(*makers[2])(int))[4];
};

struct records_huge {
    int numbers[5000];
    struct records_packed grid[100][100];
    char bytes[100000];
};

/* Itself, each other, and what is never said. */
struct records_hidden;
struct records_node {
    struct records_node *next, **children;
    struct records_other *other;
    const struct records_hidden *hidden;
    int value;
};
struct records_other {
    struct records_node nodes[2];
};

/* Names that Swift has a use for. */
struct records_names {
    int self, init, Type, in, _storage, _padding0;
    unsigned default_ : 3, where : 5;
};

#define RECORDS_TEN(p) int p##0, p##1, p##2, p##3, p##4, p##5, p##6, p##7, p##8, p##9;
struct records_many {
    RECORDS_TEN(a) RECORDS_TEN(b) RECORDS_TEN(c) RECORDS_TEN(d) RECORDS_TEN(e) RECORDS_TEN(f)
};

/* By value: each adds one to what it can and gives it back. The numbers around tell whether registers are kept. */
struct records_packed records_pass_packed(int8_t before, struct records_packed value, double after);
struct records_packed_floats records_pass_packed_floats(float before, struct records_packed_floats value, int after);
struct records_packed_pair records_pass_packed_pair(int8_t before, struct records_packed_pair value, int8_t after);
struct records_packed_large records_pass_packed_large(int8_t before, struct records_packed_large value, int8_t after);
struct records_aligned16 records_pass_aligned16(int8_t before, struct records_aligned16 value, int8_t after);
struct records_aligned16_large records_pass_aligned16_large(int8_t before, struct records_aligned16_large value,
                                                            int8_t after);
struct records_extended_pair records_pass_extended_pair(int8_t before, struct records_extended_pair value, double after);
union records_extended records_pass_extended(int8_t before, union records_extended value, int after);
struct records_pack2 records_pass_pack2(struct records_pack2 value);
struct records_enum_bits records_pass_enum_bits(struct records_enum_bits value, int by);
struct records_huge records_pass_huge(struct records_huge value, int by);
struct records_anonymous records_pass_anonymous(struct records_anonymous value);
struct records_aligned64 *records_aligned64_make(int a);
/* All registers are taken when the records come. */
int64_t records_last(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, struct records_aligned16 f,
                     struct records_packed g, char h, struct records_aligned16_large i);
/* Calls with one of each. */
struct records_packed records_call(struct records_packed (*body)(struct records_packed value, double after,
                                                                 struct records_aligned16 second, void *context),
                                   void *context);
int records_by_empty(struct records_empty value);
int records_by_aligned64(struct records_aligned64 value);

/* A record of one long double is returned as the number is. */
typedef struct {
    long double value;
} records_x87;
typedef records_x87 (*records_x87_fn)(int n);
records_x87 records_x87_make(int n);
long double records_x87_call(records_x87_fn body);
/* The alignment stands at the name, and the record has no other. */
typedef struct {
    float values[4];
} records_aligned_name __attribute__((aligned(16)));
int records_aligned_name_check(records_aligned_name *value);

struct records_packet *records_packet_make(int length);
int records_packet_sum(const struct records_packet *packet);
void records_packet_free(struct records_packet *packet);

#endif
