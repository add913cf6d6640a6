# Licensed under Apache License v2.0. See LICENSE for details.
"""The calls of Sources/Calls through Python's ctypes. A time includes one turn of Python's own loop."""
import ctypes as c
import sys

from measure import report

lib = c.CDLL(sys.argv[1])


class Pair(c.Structure):
    _fields_ = [("x", c.c_double), ("y", c.c_double)]


class Cursor(c.Structure):
    _fields_ = [("kind", c.c_int32), ("xdata", c.c_int32), ("data", c.c_void_p * 3)]


CALLBACK = c.CFUNCTYPE(c.c_int32, c.c_int32, c.c_void_p)
MIX8 = [c.c_int32, c.c_double, c.c_int64, c.c_float, c.c_uint8, c.c_double, c.c_void_p, c.c_int16]


def function(name, result, *arguments):
    f = getattr(lib, name)
    f.restype, f.argtypes = result, arguments
    return f


add = function("bench_add", c.c_int32, c.c_int32, c.c_int32)
mad = function("bench_mad", c.c_double, c.c_double, c.c_double, c.c_double)
mix8 = function("bench_mix8", c.c_double, *MIX8)
mix12 = function("bench_mix12", c.c_double, *MIX8, c.c_int64, c.c_double, c.c_uint32, c.c_double)
strlen = function("bench_strlen", c.c_int64, c.c_char_p)
out = function("bench_out", None, c.c_int32, c.POINTER(c.c_int32))
swap = function("bench_swap", Pair, Pair)
step = function("bench_next", Cursor, Cursor)
total = function("bench_total", c.c_int64, c.c_int32)
repeat = function("bench_repeat", c.c_int64, c.c_int32, CALLBACK, c.c_void_p)

slot = c.c_int32()
address = c.byref(slot)
pair, cursor = Pair(1, 2), Cursor()
text = b"sixteen bytes .."
captured = [1]
callback = CALLBACK(lambda value, _: value + captured[0])


def times(call):
    def loop(count):
        for i in range(count):
            call(i)
    return loop


report("ctypes", {
    "add": times(lambda i: add(i, 2)),
    "mad": times(lambda i: mad(i, 2, 3)),
    "mix8": times(lambda i: mix8(i, 2, 3, 4, 5, 6, None, 8)),
    "mix12": times(lambda i: mix12(i, 2, 3, 4, 5, 6, None, 8, 9, 10, 11, 12)),
    "strlen": times(lambda i: strlen(text)),
    "out": times(lambda i: out(i, address)),
    "pair": times(lambda i: swap(pair)),
    "cursor": times(lambda i: step(cursor)),
    "variadic": times(lambda i: total(3, i, 2, 3)),
    "capturing": lambda count: repeat(count, callback, None),
})
