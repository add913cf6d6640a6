#include "gauge_range.h"

int gauge_clamp(gauge_range range, int value);
