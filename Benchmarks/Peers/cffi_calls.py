# Licensed under Apache License v2.0. See LICENSE for details.
"""The calls of Sources/Calls through Python's cffi in ABI mode. A time includes one turn of Python's own loop."""
import sys

import cffi

from measure import report

ffi = cffi.FFI()
ffi.cdef("""
typedef struct { double x, y; } bench_pair;
typedef struct { int32_t kind, xdata; const void *data[3]; } bench_cursor;
int32_t bench_add(int32_t, int32_t);
double bench_mad(double, double, double);
double bench_mix8(int32_t, double, int64_t, float, uint8_t, double, const void *, int16_t);
double bench_mix12(int32_t, double, int64_t, float, uint8_t, double, const void *, int16_t, int64_t, double, uint32_t, double);
int64_t bench_strlen(const char *);
void bench_out(int32_t, int32_t *);
bench_pair bench_swap(bench_pair);
bench_cursor bench_next(bench_cursor);
int64_t bench_total(int32_t, ...);
int64_t bench_repeat(int32_t, int32_t (*)(int32_t, void *), void *);
""")
lib = ffi.dlopen(sys.argv[1])
add, mad, mix8, mix12, strlen = lib.bench_add, lib.bench_mad, lib.bench_mix8, lib.bench_mix12, lib.bench_strlen
out, swap, step, total, repeat = lib.bench_out, lib.bench_swap, lib.bench_next, lib.bench_total, lib.bench_repeat

slot = ffi.new("int32_t *")
pair = ffi.new("bench_pair *", [1, 2])[0]
cursor = ffi.new("bench_cursor *")[0]
text = b"sixteen bytes .."
kept = ffi.new("char[]", text)
two, three = ffi.cast("int32_t", 2), ffi.cast("int32_t", 3)
captured = [1]
callback = ffi.callback("int32_t(int32_t, void *)", lambda value, _: value + captured[0])
null = ffi.NULL


def times(call):
    def loop(count):
        for i in range(count):
            call(i)
    return loop


report("cffi", {
    "add": times(lambda i: add(i, 2)),
    "mad": times(lambda i: mad(i, 2, 3)),
    "mix8": times(lambda i: mix8(i, 2, 3, 4, 5, 6, null, 8)),
    "mix12": times(lambda i: mix12(i, 2, 3, 4, 5, 6, null, 8, 9, 10, 11, 12)),
    "strlen": times(lambda i: strlen(kept)),
    "string15": times(lambda i: strlen(text)),
    "out": times(lambda i: out(i, slot)),
    "pair": times(lambda i: swap(pair)),
    "cursor": times(lambda i: step(cursor)),
    "variadic": times(lambda i: total(3, two, two, three)),
    "capturing": lambda count: repeat(count, callback, null),
})
