/* Licensed under Apache License v2.0. See LICENSE for details. */

#ifndef SPECIMEN_H
#define SPECIMEN_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the specimen. */
#define SPECIMEN_VERSION 0x010203
#define SPECIMEN_NAME "specimen \"quoted\" \\ */ name"
#define SPECIMEN_LONG 5000000000L
#define SPECIMEN_UNSIGNED 0xFFFFFFFFu
#define SPECIMEN_RATIO 1.5
#define SPECIMEN_RATIO_F 0.25f
#define SPECIMEN_LETTER 'S'
#define SPECIMEN_SHIFTED (SPECIMEN_SMALL << 4 | 3)
#define SPECIMEN_SMALL 1
#define SPECIMEN_SIZE sizeof(struct specimen_pair)
#define SPECIMEN_CAST ((uint8_t)300)
#define SPECIMEN_CHOICE (SPECIMEN_SMALL ? -1 : 1)
#define SPECIMEN_ENUMERATOR (SPECIMEN_GREEN + 1)
#define SPECIMEN_JOINED "one, " "two"
#define SPECIMEN_STATIC ((specimen_free_fn)0)
#define SPECIMEN_TRANSIENT ((specimen_free_fn)-1)
#define SPECIMEN_EXPORT
#define SPECIMEN_MAX(a, b) ((a) > (b) ? (a) : (b))
#define SPECIMEN_STATEMENT do { } while (0)
#define SPECIMEN_TYPE unsigned int

/* An opaque handle. */
typedef struct specimen specimen;
/** A second kind of handle, by a typedef of a pointer. */
typedef struct specimen_node *specimen_node_ref;

/** Colours, as flags would not be.
 * @note Values are not contiguous. */
typedef enum specimen_colour {
    SPECIMEN_RED, /**< Like blood. */
    SPECIMEN_GREEN = 5,
    SPECIMEN_BLUE = -2
} specimen_colour;

enum { SPECIMEN_ANONYMOUS = 77, SPECIMEN_LAST };

enum specimen_wide { SPECIMEN_WIDE = 0xFFFFFFFFFFFFFFFF };

typedef void (*specimen_free_fn)(void *memory);
typedef int (*specimen_each_fn)(specimen *self, int index, const char *name, void *context);

typedef int64_t specimen_id;
typedef specimen_id specimen_row;

/** Two integers. */
struct specimen_pair {
    int first;  /**< The first. */
    int second; /**< The second. */
};

typedef struct {
    double x, y;
} specimen_point;

typedef struct specimen_mixed {
    char tag;
    double weight;
} specimen_mixed;

typedef struct specimen_padded {
    specimen_mixed inner;
    char after;
} specimen_padded;

typedef struct specimen_large {
    struct specimen_pair pairs[3];
    specimen_colour colour;
    const char *label;
    specimen_each_fn each;
} specimen_large;

typedef struct specimen_floats {
    float r, g, b;
} specimen_floats;

typedef struct specimen_tiny {
    unsigned char bytes[3];
} specimen_tiny;

typedef union specimen_any {
    int integer;
    float real;
    unsigned char bytes[8];
} specimen_any;

typedef struct specimen_bits {
    unsigned low : 3;
    signed middle : 5;
    unsigned high : 24;
    bool on : 1;
} specimen_bits;

typedef struct specimen_tagged {
    int kind;
    union {
        int64_t integer;
        double real;
    };
    struct {
        short left, right;
    } sides;
} specimen_tagged;

typedef struct __attribute__((packed)) specimen_packed {
    char tag;
    int value;
} specimen_packed;

/** Opens a specimen.
 *
 * @param name Its name; copied.
 * @param out Receives the handle.
 * @return 0, or an error code.
 */
int specimen_open(const char *name, specimen **out);
/// Closes it; a null pointer is fine.
void specimen_close(specimen *self);
const char *specimen_name(const specimen *self);
size_t specimen_length(const char *text);
specimen_row specimen_next(specimen *self, specimen_row row);
int specimen_each(specimen *self, specimen_each_fn each, void *context);
specimen_free_fn specimen_default_free(void);
specimen_node_ref specimen_node(specimen *self);
int specimen_node_depth(specimen_node_ref node);

bool specimen_not(bool value);
char specimen_char(char value);
signed char specimen_i8(signed char value);
unsigned char specimen_u8(unsigned char value);
short specimen_i16(short value);
unsigned short specimen_u16(unsigned short value);
int specimen_i32(int value);
unsigned specimen_u32(unsigned value);
long specimen_long(long value);
unsigned long specimen_ulong(unsigned long value);
long long specimen_i64(long long value);
uint64_t specimen_u64(uint64_t value);
float specimen_f32(float value);
double specimen_f64(double value);
long double specimen_f80(long double value);
void *specimen_pointer(void *value);
specimen_colour specimen_next_colour(specimen_colour colour);
enum specimen_wide specimen_wide(enum specimen_wide value);

int64_t specimen_sum(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g, float h, double i,
                     int8_t j, uint8_t k, int16_t l);
void specimen_fill(unsigned char bytes[], size_t count, int value);
int specimen_total(const int values[], size_t count);
int specimen_in(int in, int default_, int self);

struct specimen_pair specimen_swap(struct specimen_pair pair);
specimen_point specimen_move(specimen_point point, double dx, double dy);
specimen_mixed specimen_double(specimen_mixed mixed);
specimen_padded specimen_pad(specimen_padded padded);
specimen_large specimen_grow(specimen_large large, int by);
specimen_floats specimen_mix(specimen_floats a, specimen_floats b);
specimen_tiny specimen_turn(specimen_tiny tiny);
specimen_any specimen_convert(specimen_any any);
specimen_bits specimen_bits_make(unsigned low, int middle, unsigned high, bool on);
specimen_tagged specimen_tag(specimen_tagged tagged);
/* The integer word takes the last integer register, after a floating-point argument. */
double specimen_last_register(int a, int b, int c, int d, int e, float f, specimen_mixed mixed);
int specimen_packed_value(const specimen_packed *packed);
int specimen_packed_by_value(specimen_packed packed);
int specimen_map(struct specimen_pair (*transform)(struct specimen_pair pair, void *context), void *context);

int specimen_vformat(char *buffer, size_t size, const char *format, va_list arguments);
int specimen_format(char *buffer, size_t size, const char *format, ...);

__attribute__((deprecated("use specimen_i32"))) int specimen_old(int value);
__attribute__((warn_unused_result)) int specimen_checked(void);
__attribute__((noreturn)) void specimen_abort(void);
int specimen_renamed(int value) __asm__("specimen_real_name");
int specimen_absent(int value);
static inline int specimen_inline(int value) { return value; }

static const specimen_id SPECIMEN_FIRST_ID = 1LL << 40;
static const double SPECIMEN_HALF = 0.5;

extern int specimen_counter;
extern const char specimen_build[];
extern const double specimen_scale;
extern struct specimen_pair specimen_shared;
extern const int specimen_primes[4];

#ifdef __cplusplus
}
#endif

#endif
