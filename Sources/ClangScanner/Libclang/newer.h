/* Licensed under Apache License v2.0. See LICENSE for details. */

/* Functions that libclang has gained since version 14, whose headers the bindings are made from. Each is declared optional
   in ffigen.json: ask isAvailable before calling. */

#include "clang-c/Index.h"

/** The type without const, volatile and restrict. Since libclang 16. */
CXType clang_getUnqualifiedType(CXType type);

/** The type behind a reference. Since libclang 16. */
CXType clang_getNonReferenceType(CXType type);

/** Whether the first place stands before the second. Since libclang 20. */
unsigned clang_isBeforeInTranslationUnit(CXSourceLocation first, CXSourceLocation second);

/** The type's name, laid out by a printing policy. Since libclang 21. */
CXString clang_getTypePrettyPrinted(CXType type, CXPrintingPolicy policy);
