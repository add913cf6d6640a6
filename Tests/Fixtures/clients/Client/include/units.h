/* Outside of the target's folder, found with -I. */
#ifndef UNITS_H
#define UNITS_H
typedef struct units_length { long value; } units_length;
#define UNITS_SCALE 100
#endif
