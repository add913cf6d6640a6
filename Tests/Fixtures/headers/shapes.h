/* Licensed under Apache License v2.0. See LICENSE for details. */

/* Records, enumerations and the functions that take them. */

#ifndef SHAPES_H
#define SHAPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SHAPES_API __attribute__((visibility("default")))

/** A point in the plane. */
typedef struct {
    double x; /**< From the left, in millimetres. */
    double y; /**< From the top, in millimetres. */
} shapes_point;

/// How a line is drawn.
enum shapes_style {
    SHAPES_SOLID, ///< Without gaps.
    SHAPES_DASHED,
    SHAPES_DOTTED = 16,
};

/** What a canvas can do; bits to combine. */
typedef enum __attribute__((flag_enum)) shapes_features {
    SHAPES_FEATURE_NONE = 0,
    SHAPES_FEATURE_COLOR = 1 << 0,
    SHAPES_FEATURE_ALPHA = 1 << 1,
} shapes_features;

/** Opaque: made by shapes_canvas_create(). */
typedef struct shapes_canvas shapes_canvas;

/** A shape with its kind told by `kind`. */
struct shapes_shape {
    enum { SHAPES_CIRCLE, SHAPES_POLYGON } kind;
    unsigned is_filled : 1;
    unsigned width : 7;
    union {
        struct {
            shapes_point center;
            double radius;
        };
        struct shapes_polygon {
            const shapes_point *points;
            size_t count;
        } polygon;
    };
    struct shapes_shape *next;
    char name[16];
};

/** Bytes as they come over a wire. */
struct __attribute__((packed)) shapes_record {
    uint8_t tag;
    uint32_t length;
    uint8_t payload[];
};

SHAPES_API shapes_canvas *shapes_canvas_create(int width, int height) __attribute__((warn_unused_result));
SHAPES_API void shapes_canvas_destroy(shapes_canvas *canvas);

/**
 * Draws a shape.
 *
 * @param canvas where to draw.
 * @return whether anything was visible.
 */
SHAPES_API bool shapes_draw(shapes_canvas *_Nonnull canvas, const struct shapes_shape *_Nonnull shape);

/* The distance between two points, in millimetres. */
SHAPES_API double shapes_distance(shapes_point a, shapes_point b);

SHAPES_API shapes_features shapes_canvas_features(const shapes_canvas *canvas)
    __attribute__((deprecated("ask shapes_canvas_has()")));

extern const shapes_point shapes_origin;

static inline shapes_point shapes_point_make(double x, double y) {
    shapes_point point = {x, y};
    return point;
}

#ifdef __cplusplus
}
#endif

#endif /* SHAPES_H */
