// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIGEN_SHIMS_H
#define FFIGEN_SHIMS_H

#endif
