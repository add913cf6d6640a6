/* Licensed under Apache License v2.0. See LICENSE for details. */

/* Function pointers, variadics, variables. */

#ifndef CALLBACKS_H
#define CALLBACKS_H

#include <stdarg.h>
#include <stddef.h>

/** Called for each item; a result other than zero stops. */
typedef int (*callbacks_visit)(void *user, const char *name, size_t length);

/** A table of functions. */
typedef struct callbacks_table {
    void *(*allocate)(size_t size);
    void (*release)(void *block);
    callbacks_visit visit;
    int (*compare)(const void *left, const void *right);
} callbacks_table;

int callbacks_each(callbacks_visit visit, void *user);
int callbacks_sort(void *items, size_t count, size_t size, int (*compare)(const void *left, const void *right));
void (*callbacks_on_signal(int number, void (*handler)(int number)))(int number);

struct callbacks_stream;

/* Prints as printf does. */
int callbacks_print(struct callbacks_stream *stream, const char *format, ...) __attribute__((format(printf, 2, 3)));
int callbacks_vprint(struct callbacks_stream *stream, const char *format, va_list arguments);
_Noreturn void callbacks_fail(const char *message);
int callbacks_matrix(const double matrix[4][4], const unsigned char key[static 16]);

extern int callbacks_level;
extern const char *const callbacks_names[];
extern callbacks_table callbacks_default;

int callbacks_renamed(void) __asm__("callbacks_real_name");

#endif
