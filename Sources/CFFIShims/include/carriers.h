// Licensed under Apache License v2.0. See LICENSE for details.
#ifndef FFIGEN_CARRIERS_H
#define FFIGEN_CARRIERS_H

// Structs that C passes as it passes a type that no C function type in Swift can name. A generated wrapper casts its
// values to them and calls directly; the registers are those of the type itself (System V x86-64, 3.2.3; AAPCS64, 6.8.2).

// `_Complex` is an array of two by its bytes; as an argument and as a result it travels as a struct of two.
typedef struct { float parts[2]; } ffigen_complex_float;
typedef struct { double parts[2]; } ffigen_complex_double;

#if defined(__SIZEOF_INT128__)
typedef struct { __int128 value; } ffigen_int128;
#endif

// Vectors of 8 and 16 bytes: which elements they have does not matter to how they travel.
typedef struct { float value __attribute__((vector_size(8))); } ffigen_vector8;
typedef struct { float value __attribute__((vector_size(16))); } ffigen_vector16;

#endif
