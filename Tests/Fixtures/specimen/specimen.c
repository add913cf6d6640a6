/* Licensed under Apache License v2.0. See LICENSE for details. */

#include "specimen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct specimen {
    char name[32];
};

struct specimen_node {
    int depth;
};

int specimen_counter = 7;
const char specimen_build[] = "build 1";
const double specimen_scale = 2.5;
struct specimen_pair specimen_shared = {3, 4};
const int specimen_primes[4] = {2, 3, 5, 7};

int specimen_open(const char *name, specimen **out) {
    if (!name || !out || strlen(name) >= sizeof((*out)->name)) return 1;
    *out = malloc(sizeof **out);
    if (!*out) return 2;
    strcpy((*out)->name, name);
    return 0;
}

void specimen_close(specimen *self) { free(self); }
const char *specimen_name(const specimen *self) { return self ? self->name : NULL; }
size_t specimen_length(const char *text) { return text ? strlen(text) : 0; }
specimen_row specimen_next(specimen *self, specimen_row row) { return self ? row + 1 : -1; }

int specimen_each(specimen *self, specimen_each_fn each, void *context) {
    static const char *const names[] = {"zero", "one", "two"};
    for (int i = 0; i < 3; i++) {
        int result = each(self, i, names[i], context);
        if (result) return result;
    }
    return 0;
}

specimen_free_fn specimen_default_free(void) { return free; }

static struct specimen_node node = {12};
specimen_node_ref specimen_node(specimen *self) { return self ? &node : NULL; }
int specimen_node_depth(specimen_node_ref ref) { return ref ? ref->depth : -1; }

bool specimen_not(bool value) { return !value; }
char specimen_char(char value) { return value; }
signed char specimen_i8(signed char value) { return value; }
unsigned char specimen_u8(unsigned char value) { return value; }
short specimen_i16(short value) { return value; }
unsigned short specimen_u16(unsigned short value) { return value; }
int specimen_i32(int value) { return value; }
unsigned specimen_u32(unsigned value) { return value; }
long specimen_long(long value) { return value; }
unsigned long specimen_ulong(unsigned long value) { return value; }
long long specimen_i64(long long value) { return value; }
uint64_t specimen_u64(uint64_t value) { return value; }
float specimen_f32(float value) { return value; }
double specimen_f64(double value) { return value; }
long double specimen_f80(long double value) { return value; }
void *specimen_pointer(void *value) { return value; }

specimen_colour specimen_next_colour(specimen_colour colour) {
    return colour == SPECIMEN_RED ? SPECIMEN_GREEN : colour == SPECIMEN_GREEN ? SPECIMEN_BLUE : SPECIMEN_RED;
}
enum specimen_wide specimen_wide(enum specimen_wide value) { return value; }

int64_t specimen_sum(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g, float h, double i,
                     int8_t j, uint8_t k, int16_t l) {
    return a + b * 2 + c * 3 + d * 4 + e * 5 + (int64_t)f * 6 + g * 7 + (int64_t)(h * 8) + (int64_t)(i * 9) + j * 10 +
           k * 11 + l * 12;
}

void specimen_fill(unsigned char bytes[], size_t count, int value) { memset(bytes, value, count); }
int specimen_total(const int values[], size_t count) {
    int total = 0;
    for (size_t i = 0; i < count; i++) total += values[i];
    return total;
}
int specimen_in(int in, int default_, int self) { return in * 100 + default_ * 10 + self; }

struct specimen_pair specimen_swap(struct specimen_pair pair) {
    return (struct specimen_pair){pair.second, pair.first};
}
specimen_point specimen_move(specimen_point point, double dx, double dy) {
    return (specimen_point){point.x + dx, point.y + dy};
}
specimen_mixed specimen_double(specimen_mixed mixed) {
    return (specimen_mixed){(char)(mixed.tag + 1), mixed.weight * 2};
}
specimen_padded specimen_pad(specimen_padded padded) {
    padded.inner.weight += 1;
    padded.after += 1;
    return padded;
}
specimen_large specimen_grow(specimen_large large, int by) {
    for (int i = 0; i < 3; i++) {
        large.pairs[i].first += by;
        large.pairs[i].second -= by;
    }
    large.colour = SPECIMEN_BLUE;
    return large;
}
specimen_floats specimen_mix(specimen_floats a, specimen_floats b) {
    return (specimen_floats){(a.r + b.r) / 2, (a.g + b.g) / 2, (a.b + b.b) / 2};
}
specimen_tiny specimen_turn(specimen_tiny tiny) {
    return (specimen_tiny){{tiny.bytes[2], tiny.bytes[1], tiny.bytes[0]}};
}
specimen_any specimen_convert(specimen_any any) {
    specimen_any result = {0};
    result.real = (float)any.integer;
    return result;
}
specimen_bits specimen_bits_make(unsigned low, int middle, unsigned high, bool on) {
    return (specimen_bits){low, middle, high, on};
}
specimen_tagged specimen_tag(specimen_tagged tagged) {
    tagged.kind += 1;
    tagged.integer *= 2;
    short left = tagged.sides.left;
    tagged.sides.left = tagged.sides.right;
    tagged.sides.right = left;
    return tagged;
}
double specimen_last_register(int a, int b, int c, int d, int e, float f, specimen_mixed mixed) {
    return a + b * 10 + c * 100 + d * 1000 + e * 10000 + f + mixed.tag * 100000 + mixed.weight;
}
int specimen_packed_value(const specimen_packed *packed) { return packed->value; }
int specimen_packed_by_value(specimen_packed packed) { return packed.value; }
int specimen_map(struct specimen_pair (*transform)(struct specimen_pair pair, void *context), void *context) {
    struct specimen_pair pair = transform((struct specimen_pair){20, 2}, context);
    return pair.first * 1000 + pair.second;
}

int specimen_vformat(char *buffer, size_t size, const char *format, va_list arguments) {
    return vsnprintf(buffer, size, format, arguments);
}
int specimen_format(char *buffer, size_t size, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int count = vsnprintf(buffer, size, format, arguments);
    va_end(arguments);
    return count;
}

int specimen_old(int value) { return value; }
int specimen_checked(void) { return 1; }
void specimen_abort(void) { _Exit(86); }
int specimen_renamed(int value) { return value * 3; }
