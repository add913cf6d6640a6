// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIGEN_CLIBFFI_SHIM_H
#define FFIGEN_CLIBFFI_SHIM_H

#include <ffi.h>

#pragma clang assume_nonnull begin

// libffi describes its types with mutable C globals, which Swift 6 refuses to read (they are shared mutable state).
// libffi itself never writes to them; each function below returns the address of one.
static inline ffi_type *ffigen_type_void(void) { return &ffi_type_void; }
static inline ffi_type *ffigen_type_sint8(void) { return &ffi_type_sint8; }
static inline ffi_type *ffigen_type_uint8(void) { return &ffi_type_uint8; }
static inline ffi_type *ffigen_type_sint16(void) { return &ffi_type_sint16; }
static inline ffi_type *ffigen_type_uint16(void) { return &ffi_type_uint16; }
static inline ffi_type *ffigen_type_sint32(void) { return &ffi_type_sint32; }
static inline ffi_type *ffigen_type_uint32(void) { return &ffi_type_uint32; }
static inline ffi_type *ffigen_type_sint64(void) { return &ffi_type_sint64; }
static inline ffi_type *ffigen_type_uint64(void) { return &ffi_type_uint64; }
static inline ffi_type *ffigen_type_float(void) { return &ffi_type_float; }
static inline ffi_type *ffigen_type_double(void) { return &ffi_type_double; }
static inline ffi_type *ffigen_type_longdouble(void) { return &ffi_type_longdouble; }
// Null where libffi has no complex types, or this target no `long double` of its own.
static inline ffi_type *_Nullable ffigen_type_complex_longdouble(void)
{
#if defined(FFI_TARGET_HAS_COMPLEX_TYPE) && defined(__x86_64__) && !defined(_WIN32)
    return &ffi_type_complex_longdouble;
#else
    return 0;
#endif
}
static inline ffi_type *ffigen_type_pointer(void) { return &ffi_type_pointer; }

// Swift sees a C function pointer only as a @convention(c) closure of one fixed type; `ffi_call` takes any function's
// address, so the address travels as `const void *` and becomes a function pointer here.
static inline void ffigen_call(ffi_cif *interface, const void *function, void *result, void *_Nullable *_Nonnull values)
{
    ffi_call(interface, FFI_FN(function), result, values);
}

#pragma clang assume_nonnull end

#endif
