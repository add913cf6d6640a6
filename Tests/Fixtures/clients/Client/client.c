/* The library behind the headers of the package. */
#include "Sources/Configured/circle.h"
#include "Sources/Configured/square.h"
#include "Sources/Plain/gauge.h"
#include "Sources/Plain/timer.h"
#include "Sources/Tracked/tracked.h"

double circle_area(double radius) { return 3.0 * radius * radius; }
units_length circle_diameter(units_length radius) { return (units_length){radius.value * 2}; }
int square_area(int side) { return side * side; }
long square_side(const units_length *length) { return length->value; }
int gauge_clamp(gauge_range range, int value) {
    return value < range.low ? range.low : value > range.high ? range.high : value;
}
unsigned timer_ticks(void) { return 77; }
long long counter_next(int *count, int step) { return *count += step; }
int tracked_width(counter_range range) { return range.high - range.low; }
#ifndef WITHOUT_LATER
int tracked_later(void) { return 5; }
#endif
const char *counter_name(void) { return "counter"; }
