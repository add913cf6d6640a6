/* Bound as far as Tracked.swift says, with a type of the module Documented. */
#ifndef TRACKED_H
#define TRACKED_H
typedef struct counter_range { int low, high; } counter_range;
int tracked_width(counter_range range);
int tracked_later(void);
#endif
