// Licensed under Apache License v2.0. See LICENSE for details.

// What a configuration gives other names in Swift.

#ifndef RENAMED_H
#define RENAMED_H

/** A list of integers. */
typedef struct rnm_list rnm_list;

/* A record with a typedef of another name. */
struct rnm_point_s {
    int x_axis;
    int class_of;
};
typedef struct rnm_point_s rnm_point_t;

typedef int (*rnm_visit_fn)(void *user_data, int value);

enum rnm_open_mode {
    RNM_OPEN_MODE_READ_ONLY = 1,
    RNM_OPEN_MODE_READ_WRITE,
    RNM_OPEN_MODE_DEFAULT,
};

enum { RNM_FIRST_LIMIT = 10, RNM_SECOND_LIMIT = 20 };

#define RNM_OK 0
#define RNM_ERROR_FULL 3
#define RNM_2_PI 6
#define RNM_VERSION_TEXT "1.2"

/* In lower camel case both are `limit`: with rules for them, the second takes an underscore. */
#define RNM_A_LIMIT 1
#define RNM_B_LIMIT 2

/** Makes a list. */
rnm_list *rnm_list_new(enum rnm_open_mode open_mode);
void rnm_list_free(rnm_list *list);
int rnm_list_append(rnm_list *list, int value);
int rnm_list_each(rnm_list *list, rnm_visit_fn visit, void *user_data);

/* `init` and `repeat` are words of Swift, `path` and `close` members that the generated class has. */
int rnm_init(void);
int rnm_repeat(int count);
int rnm_path(void);
int rnm_close(void);
int rnm_XMLParserVersion(void);

/* One name for two functions: the second one takes an underscore. */
int rnm_old_size(rnm_list *list);
int rnm_new_size(rnm_list *list);

rnm_point_t rnm_point_swap(rnm_point_t point);
extern int rnm_call_count;

const char *rnm_error_text(int status);

#endif
