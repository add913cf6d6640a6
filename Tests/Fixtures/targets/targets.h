// Licensed under Apache License v2.0. See LICENSE for details.
//
// What is not the same on all targets: widths, signs, layouts, constants, members, and functions that only some have.
#ifndef TARGETS_H
#define TARGETS_H

typedef __WCHAR_TYPE__ targets_letter;

/** The same everywhere, though its members are as wide as the target says. */
typedef struct targets_pair {
    char tag;
    long value;
} targets_pair;

/** Another layout on Apple's systems. */
typedef struct targets_handle {
#ifdef __APPLE__
    long stamp;
#endif
    int descriptor;
} targets_handle;

/** Members of their own form where `long double` is another type. */
struct targets_wide {
    targets_letter letter;
    long double number;
};

enum targets_mode {
    TARGETS_READ = 1,
#ifdef __aarch64__
    TARGETS_FAST = 9,
#endif
    TARGETS_WRITE = 2
};

#ifdef __APPLE__
#define TARGETS_SYSTEM "macOS"
#define TARGETS_LIMIT 10
#else
#define TARGETS_SYSTEM "Linux"
#define TARGETS_LIMIT 20u
#endif
#define TARGETS_COMMON 7

/** Adds. */
long targets_add(long a, long b);
/** By value, through libffi. */
targets_pair targets_swap(targets_pair pair);
targets_handle targets_open(int descriptor, enum targets_mode mode);
char targets_char(char c);
targets_letter targets_next_letter(targets_letter letter);
/** What the library was compiled for: the system and the processor. */
const char *targets_system(void);
const char *targets_processor(void);

#ifdef __linux__
int targets_only_linux(int x);
extern int targets_linux_variable;
#endif
#ifdef __x86_64__
int targets_only_intel(int x);
#endif
#ifdef __aarch64__
int targets_only_arm(int x);
#endif
#ifdef __APPLE__
int targets_only_apple(targets_handle handle);
#endif

#endif
