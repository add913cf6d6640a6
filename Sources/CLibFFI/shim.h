// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIGEN_CLIBFFI_SHIM_H
#define FFIGEN_CLIBFFI_SHIM_H

#include <ffi.h>

#endif
