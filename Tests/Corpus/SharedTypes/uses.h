// Licensed under Apache License v2.0. See LICENSE for details.

#include "kinds.h"
typedef struct uses_all { kinds_pair pair; kinds_plain plain; enum kinds_kind kind; kinds_level level; kinds_handle *handle; } uses_all;
kinds_status uses_read(kinds_handle *handle, kinds_pair pair, enum kinds_kind kind, kinds_level level);
kinds_handle *uses_open(const kinds_plain *plain, struct kinds_list list, kinds_callback callback, void *user);
enum kinds_kind uses_kind(uses_all all, kinds_ref ref);
void uses_listen(void (*listener)(kinds_handle *handle, enum kinds_kind kind, void *user), void *user);
