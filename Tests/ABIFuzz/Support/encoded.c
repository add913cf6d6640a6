// Licensed under Apache License v2.0. See LICENSE for details.
//
// Calls by the interfaces that generated code hands to the runtime, as FFIRuntime's CallInterface makes them where libffi needs
// no help: for machines that a Swift program cannot be compiled for here.
#include "encoded.h"

#include <ffi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static ffi_type *scalar(char code)
{
    switch (code) {
    case 'v': return &ffi_type_void;
    case 'b': case 'C': return &ffi_type_uint8;
    case 'c': return &ffi_type_sint8;
    case 's': return &ffi_type_sint16;
    case 'S': return &ffi_type_uint16;
    case 'i': return &ffi_type_sint32;
    case 'I': return &ffi_type_uint32;
    case 'q': return &ffi_type_sint64;
    case 'Q': return &ffi_type_uint64;
    case 'f': return &ffi_type_float;
    case 'd': return &ffi_type_double;
    case 'p': return &ffi_type_pointer;
    default: abort();
    }
}

static ffi_type *structure(ffi_type **elements, size_t size, unsigned short alignment)
{
    ffi_type *type = calloc(1, sizeof *type);
    type->size = size;
    type->alignment = alignment;
    type->type = FFI_TYPE_STRUCT;
    type->elements = elements;
    return type;
}

// Reads a value's code, or that of a record in braces.
static ffi_type *take(const char **text)
{
    if (**text != '{') {
        return scalar(*(*text)++);
    }
    const char *end = strchr(*text, '}');
    const char *members = *text + 1;
    unsigned long size = 0, alignment = 0;
    const char *colon = memchr(members, ':', (size_t)(end - members));
    if (colon) {
        sscanf(members, "%lu,%lu:", &size, &alignment);
        members = colon + 1;
    }
    ffi_type **elements = calloc((size_t)(end - members) + 11, sizeof *elements);
    size_t count = 0;
    for (; members < end; members++) {
        elements[count++] = scalar(*members);
    }
    if (colon && !count) {
        // A part that no register holds.
        ffi_type **words = calloc(10, sizeof *words);
        for (int i = 0; i < 9; i++) {
            words[i] = &ffi_type_uint64;
        }
        elements[0] = structure(words, 72, 8);
    }
    *text = end + 1;
    return structure(elements, size, (unsigned short)alignment);
}

static void called_back(ffi_cif *cif, void *result, void **arguments, void *data)
{
    const struct abi_encoded *entry = data;
    for (unsigned i = 0; i < cif->nargs; i++) {
        abi_check(entry->slot + 1 + i, arguments[i], abi_size(entry->slot + 1 + i), "libffi");
    }
    const void *value = abi_value(entry->slot);
    switch (cif->rtype->type) {
    case FFI_TYPE_VOID: break;
    case FFI_TYPE_SINT8: *(ffi_sarg *)result = *(const signed char *)value; break;
    case FFI_TYPE_UINT8: *(ffi_arg *)result = *(const unsigned char *)value; break;
    case FFI_TYPE_SINT16: *(ffi_sarg *)result = *(const short *)value; break;
    case FFI_TYPE_UINT16: *(ffi_arg *)result = *(const unsigned short *)value; break;
    case FFI_TYPE_SINT32: *(ffi_sarg *)result = *(const int *)value; break;
    case FFI_TYPE_UINT32: *(ffi_arg *)result = *(const unsigned *)value; break;
    default: memcpy(result, value, abi_size(entry->slot));
    }
}

void abi_call_encoded(const struct abi_encoded *entry)
{
    if (!abi_begin(entry->number)) {
        return;
    }
    const char *text = entry->encoding;
    ffi_type *types[64];
    void *values[64];
    unsigned count = 0, fixed = 0;
    int is_variadic = 0;
    ffi_type *result = take(&text);
    for (text++; *text != ')';) {
        if (*text == '.') {
            text++;
            is_variadic = 1;
            fixed = count;
            continue;
        }
        types[count] = take(&text);
        values[count] = (void *)abi_value(entry->slot + 1 + count);
        count++;
    }
    ffi_cif cif;
    ffi_status status = is_variadic ? ffi_prep_cif_var(&cif, FFI_DEFAULT_ABI, fixed, count, result, types)
                                    : ffi_prep_cif(&cif, FFI_DEFAULT_ABI, count, result, types);
    if (status != FFI_OK || count != entry->count) {
        printf("mismatch\t%u\t%u\tlibffi refuses %s: %d\n", entry->number, entry->slot, entry->encoding, status);
        return;
    }
    if (entry->is_back) {
        void *code;
        ffi_closure *closure = ffi_closure_alloc(sizeof *closure, &code);
        if (ffi_prep_closure_loc(closure, &cif, called_back, (void *)entry, code) != FFI_OK) {
            abort();
        }
        ((void (*)(void *))entry->function)(code);
        ffi_closure_free(closure);
    } else {
        // Room for what libffi widens, and for what is returned in several registers.
        void *found = aligned_alloc(16, (abi_size(entry->slot) + 79) / 16 * 16);
        ffi_call(&cif, entry->function, found, values);
        if (result != &ffi_type_void) {
            abi_check(entry->slot, found, abi_size(entry->slot), "libffi");
        }
        free(found);
    }
    abi_end(entry->number, entry->checks);
}
