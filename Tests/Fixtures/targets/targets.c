// Licensed under Apache License v2.0. See LICENSE for details.
#include "targets.h"

long targets_add(long a, long b) { return a + b; }

targets_pair targets_swap(targets_pair pair) {
    targets_pair swapped = {(char)pair.value, pair.tag};
    return swapped;
}

targets_handle targets_open(int descriptor, enum targets_mode mode) {
    targets_handle handle = {0};
    handle.descriptor = descriptor * 10 + (int)mode;
    return handle;
}

char targets_char(char c) { return c + 1; }

targets_letter targets_next_letter(targets_letter letter) { return letter + 1; }

const char *targets_system(void) { return TARGETS_SYSTEM; }

const char *targets_processor(void) {
#ifdef __aarch64__
    return "arm64";
#else
    return "x86_64";
#endif
}

#ifdef __linux__
int targets_only_linux(int x) { return x + 1; }
int targets_linux_variable = 42;
#endif
#ifdef __APPLE__
int targets_only_apple(targets_handle handle) { return handle.descriptor + 2; }
#endif
#ifdef __x86_64__
int targets_only_intel(int x) { return x + 3; }
#endif
#ifdef __aarch64__
int targets_only_arm(int x) { return x + 4; }
#endif
