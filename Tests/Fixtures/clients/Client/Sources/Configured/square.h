#ifndef SQUARE_H
#define SQUARE_H
#include <units.h>
#include "deep/corner.h"

int square_area(int side);
long square_side(const units_length *length);
#endif
