// Licensed under Apache License v2.0. See LICENSE for details.

#include "functions.h"

int functions_variable = 5;
int functions_none(void) { return 17; }
int functions_unknown() { return 18; }
long functions_130(int a0, int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, int a10, int a11, int a12, int a13, int a14, int a15, int a16, int a17, int a18, int a19, int a20, int a21, int a22, int a23, int a24, int a25, int a26, int a27, int a28, int a29, int a30, int a31, int a32, int a33, int a34, int a35, int a36, int a37, int a38, int a39, int a40, int a41, int a42, int a43, int a44, int a45, int a46, int a47, int a48, int a49, int a50, int a51, int a52, int a53, int a54, int a55, int a56, int a57, int a58, int a59, int a60, int a61, int a62, int a63, int a64, int a65, int a66, int a67, int a68, int a69, int a70, int a71, int a72, int a73, int a74, int a75, int a76, int a77, int a78, int a79, int a80, int a81, int a82, int a83, int a84, int a85, int a86, int a87, int a88, int a89, int a90, int a91, int a92, int a93, int a94, int a95, int a96, int a97, int a98, int a99, int a100, int a101, int a102, int a103, int a104, int a105, int a106, int a107, int a108, int a109, int a110, int a111, int a112, int a113, int a114, int a115, int a116, int a117, int a118, int a119, int a120, int a121, int a122, int a123, int a124, int a125, int a126, int a127, int a128, int a129) {
    return 1L * a0 + 2L * a1 + 3L * a2 + 4L * a3 + 5L * a4 + 6L * a5 + 7L * a6 + 8L * a7 + 9L * a8 + 10L * a9 + 11L * a10 + 12L * a11 + 13L * a12 + 14L * a13 + 15L * a14 + 16L * a15 + 17L * a16 + 18L * a17 + 19L * a18 + 20L * a19 + 21L * a20 + 22L * a21 + 23L * a22 + 24L * a23 + 25L * a24 + 26L * a25 + 27L * a26 + 28L * a27 + 29L * a28 + 30L * a29 + 31L * a30 + 32L * a31 + 33L * a32 + 34L * a33 + 35L * a34 + 36L * a35 + 37L * a36 + 38L * a37 + 39L * a38 + 40L * a39 + 41L * a40 + 42L * a41 + 43L * a42 + 44L * a43 + 45L * a44 + 46L * a45 + 47L * a46 + 48L * a47 + 49L * a48 + 50L * a49 + 51L * a50 + 52L * a51 + 53L * a52 + 54L * a53 + 55L * a54 + 56L * a55 + 57L * a56 + 58L * a57 + 59L * a58 + 60L * a59 + 61L * a60 + 62L * a61 + 63L * a62 + 64L * a63 + 65L * a64 + 66L * a65 + 67L * a66 + 68L * a67 + 69L * a68 + 70L * a69 + 71L * a70 + 72L * a71 + 73L * a72 + 74L * a73 + 75L * a74 + 76L * a75 + 77L * a76 + 78L * a77 + 79L * a78 + 80L * a79 + 81L * a80 + 82L * a81 + 83L * a82 + 84L * a83 + 85L * a84 + 86L * a85 + 87L * a86 + 88L * a87 + 89L * a88 + 90L * a89 + 91L * a90 + 92L * a91 + 93L * a92 + 94L * a93 + 95L * a94 + 96L * a95 + 97L * a96 + 98L * a97 + 99L * a98 + 100L * a99 + 101L * a100 + 102L * a101 + 103L * a102 + 104L * a103 + 105L * a104 + 106L * a105 + 107L * a106 + 108L * a107 + 109L * a108 + 110L * a109 + 111L * a110 + 112L * a111 + 113L * a112 + 114L * a113 + 115L * a114 + 116L * a115 + 117L * a116 + 118L * a117 + 119L * a118 + 120L * a119 + 121L * a120 + 122L * a121 + 123L * a122 + 124L * a123 + 125L * a124 + 126L * a125 + 127L * a126 + 128L * a127 + 129L * a128 + 130L * a129;
}
double functions_40(long d0, double d1, long d2, double d3, long d4, double d5, long d6, double d7, long d8, double d9, long d10, double d11, long d12, double d13, long d14, double d15, long d16, double d17, long d18, double d19, long d20, double d21, long d22, double d23, long d24, double d25, long d26, double d27, long d28, double d29, long d30, double d31, long d32, double d33, long d34, double d35, long d36, double d37, long d38, double d39) {
    return 1 * d0 + 2 * d1 + 3 * d2 + 4 * d3 + 5 * d4 + 6 * d5 + 7 * d6 + 8 * d7 + 9 * d8 + 10 * d9 + 11 * d10 + 12 * d11 + 13 * d12 + 14 * d13 + 15 * d14 + 16 * d15 + 17 * d16 + 18 * d17 + 19 * d18 + 20 * d19 + 21 * d20 + 22 * d21 + 23 * d22 + 24 * d23 + 25 * d24 + 26 * d25 + 27 * d26 + 28 * d27 + 29 * d28 + 30 * d29 + 31 * d30 + 32 * d31 + 33 * d32 + 34 * d33 + 35 * d34 + 36 * d35 + 37 * d36 + 38 * d37 + 39 * d38 + 40 * d39;
}
int functions_arrays(int n, const int a[static 2], int m[2][3], int v[n]) { return a[1] + m[1][2] + v[n - 1]; }
int functions_keywords(int self, int in, int class, int func, int Self, int slots, int a, int protocol) {
    return self + 10 * in + 100 * class + 1000 * func + 10000 * Self + 100000 * slots + 1000000 * a + 10000000 * protocol;
}
int functions_unnamed(int a, int b, int c) { return a + 10 * b + 100 * c; }
double functions_old() { return 2.5; }
int functions_real_name_body(int x) __asm__("functions_real_name");
int functions_real_name_body(int x) { return x * 3; }
int functions_weak(int x) { return x + 3; }
int functions_hidden(int x) { return x; }
__attribute__((ms_abi)) int functions_other_convention(int a, int b) { return a - b; }
int functions_move(int x, int by) { return x + by; }
int functions_move_to(int x, int y) { return y; }
int functions_move_again(int x, int by) { return x + 2 * by; }
int functions_member(int *self) { return *self; }
int functions_labels(int a, int b) { return a - b; }
int functions_refined(int x) { return -x; }
int functions_introduced(int x) { return x + 9; }
int functions_assumed(const char *text, int *count) { return text[0] + (count ? *count : 0); }
int functions_all_nonnull(functions_text text, const char *other) { return text[0] - other[0]; }
int functions_second_nonnull(const char *text, const char *other) { return text == 0 ? other[0] : text[0]; }
int functions_one_nonnull(const char *text, const char *other) { return text == 0 ? other[0] : text[0]; }
const char *functions_returns_nonnull(void) { return "here"; }
int functions_base(int x) { return x + 1; }
functions_point functions_make(double x, double y, const char *label) {
    functions_point point = {x, y, label[0]};
    return point;
}
int functions_print(const char *format, ...) { return format[1]; }
int functions_other_callback(int (__attribute__((ms_abi)) *callback)(int), int x) { return callback ? callback(x) : -x; }
