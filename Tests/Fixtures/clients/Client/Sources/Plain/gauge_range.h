#ifndef GAUGE_RANGE_H
#define GAUGE_RANGE_H
typedef struct { int low, high; } gauge_range;
#endif
