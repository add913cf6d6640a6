#ifndef CIRCLE_H
#define CIRCLE_H
#include <units.h>

/* The area of a circle. */
double circle_area(double radius);
units_length circle_diameter(units_length radius);
#define CIRCLE_SCALED (UNITS_SCALE * 2)
#endif
