// Licensed under Apache License v2.0. See LICENSE for details.
//
// Functions in all their forms: how they are declared, what is said about them, and what no library exports.
#ifndef FUNCTIONS_H
#define FUNCTIONS_H

#include <stdarg.h>
#include <string.h>

#if !defined(__clang__)
#define _Nullable
#endif
#pragma GCC diagnostic ignored "-Wnullability-completeness"

typedef struct {
    double x, y;
    int tag;
} functions_point;

typedef struct {
    float a, b;
} functions_pair;

typedef int (*functions_callback)(int value, void *context);

// MARK: Arity and parameters

int functions_none(void);
/* A prototype in C23 only. */
int functions_unknown();
long functions_130(int a0, int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, int a10, int a11, int a12, int a13, int a14, int a15, int a16, int a17, int a18, int a19, int a20, int a21, int a22, int a23, int a24, int a25, int a26, int a27, int a28, int a29, int a30, int a31, int a32, int a33, int a34, int a35, int a36, int a37, int a38, int a39, int a40, int a41, int a42, int a43, int a44, int a45, int a46, int a47, int a48, int a49, int a50, int a51, int a52, int a53, int a54, int a55, int a56, int a57, int a58, int a59, int a60, int a61, int a62, int a63, int a64, int a65, int a66, int a67, int a68, int a69, int a70, int a71, int a72, int a73, int a74, int a75, int a76, int a77, int a78, int a79, int a80, int a81, int a82, int a83, int a84, int a85, int a86, int a87, int a88, int a89, int a90, int a91, int a92, int a93, int a94, int a95, int a96, int a97, int a98, int a99, int a100, int a101, int a102, int a103, int a104, int a105, int a106, int a107, int a108, int a109, int a110, int a111, int a112, int a113, int a114, int a115, int a116, int a117, int a118, int a119, int a120, int a121, int a122, int a123, int a124, int a125, int a126, int a127, int a128, int a129);
double functions_40(long d0, double d1, long d2, double d3, long d4, double d5, long d6, double d7, long d8, double d9, long d10, double d11, long d12, double d13, long d14, double d15, long d16, double d17, long d18, double d19, long d20, double d21, long d22, double d23, long d24, double d25, long d26, double d27, long d28, double d29, long d30, double d31, long d32, double d33, long d34, double d35, long d36, double d37, long d38, double d39);
int functions_arrays(int n, const int a[static 2], int m[2][3], int v[n]);
int functions_keywords(int self, int in, int class, int func, int Self, int slots, int a, int protocol);
int functions_unnamed(int, int, int);
int functions_unnamed(int first, int second, int);
/** Takes double: a definition of before C89 promotes its arguments. */
double functions_old();

// MARK: Symbols

int functions_labelled(int x) __asm__("functions_real_name");
int functions_labelled_too(int x) __asm__("\001functions_real_name");
__attribute__((weak)) int functions_weak(int x);
__attribute__((visibility("hidden"))) int functions_hidden(int x);
__attribute__((ms_abi)) int functions_other_convention(int a, int b);
int functions_other_callback(int (__attribute__((ms_abi)) *callback)(int), int x);
__attribute__((overloadable)) int functions_overloaded(int x);
__attribute__((error("never call it"))) int functions_forbidden(int x);

// MARK: Names for Swift

int functions_move(int x, int by) __attribute__((swift_name("move(_:by:)")));
int functions_move_to(int x, int y) __attribute__((swift_name("move(_:to:)")));
int functions_move_again(int x, int by) __attribute__((swift_name("move(_:by:)")));
int functions_member(int *self) __attribute__((swift_name("Mover.move(self:)")));
int functions_labels(int a, int b) __attribute__((swift_name("labels(in:inout:)")));
int functions_refined(int x) __attribute__((swift_private));
int functions_introduced(int x) __attribute__((availability(macos, introduced = 10.15)));

// MARK: Null

#pragma clang assume_nonnull begin
int functions_assumed(const char *text, int *_Nullable count);
#pragma clang assume_nonnull end
typedef char *functions_text;
int functions_all_nonnull(functions_text text, const char *other) __attribute__((nonnull));
int functions_second_nonnull(const char *text, const char *other) __attribute__((nonnull(2)));
int functions_one_nonnull(const char *text, __attribute__((nonnull)) const char *other);
const char *functions_returns_nonnull(void) __attribute__((returns_nonnull));

// MARK: What no library exports

extern int functions_variable;
int functions_base(int x);
functions_point functions_make(double x, double y, const char *label);
int functions_print(const char *format, ...);

/// Twice what the library gives.
///
/// @param x what to double
static inline int functions_twice(int x) { return functions_base(x) * 2; }
static int functions_through(int x) { return functions_twice(x) + 1; }
static inline functions_point functions_swap(functions_point p) {
    return functions_make(p.y, p.x, "label");
}
static inline functions_pair functions_scale(functions_pair pair, float by) {
    functions_pair result = {pair.a * by, pair.b * by};
    return result;
}
/* Inline, but not static: C leaves the definition to another file. */
inline int functions_plain(int x) { return x + 100; }
static inline int functions_sum(int count, ...) {
    va_list list;
    int sum = 0;
    va_start(list, count);
    while (count-- > 0) sum += va_arg(list, int);
    va_end(list);
    return sum;
}
static inline int functions_apply(functions_callback callback, void *context) {
    return callback((int)strlen("four"), context);
}
/* Macros of the same names. */
#define functions_apply functions_apply
static inline int functions_both(int x) { return x + 7; }
#define functions_both(x) (functions_both)((x) + 1)

static inline int functions_of_variable(void) { return functions_variable; }
static inline int functions_of_variadic(void) { return functions_print("%d", 1); }
static int functions_nowhere(int x);

// MARK: Macros with parameters

#define FUNCTIONS_MAX(a, b) ((a) > (b) ? (a) : (b))
/** What the library gives for a sum. */
#define FUNCTIONS_BASE_OF(a, b) functions_base((a) + (b))
#define FUNCTIONS_SET(place, value) \
    do { \
        *(place) = (value); \
    } while (0)
#define FUNCTIONS_CALLBACK(callback) (callback)
#define FUNCTIONS_KIND(x) _Generic((x), int: 1, double: 2, default: 3)
#define FUNCTIONS_LEFT(x) ((x) << 1)

#endif
