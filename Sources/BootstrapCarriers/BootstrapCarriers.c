// Licensed under Apache License v2.0. See LICENSE for details.
#include "BootstrapCarriers.h"
