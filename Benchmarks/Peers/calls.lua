-- Licensed under Apache License v2.0. See LICENSE for details.
-- The calls of Sources/Calls through LuaJIT's FFI, compiled.
local ffi = require("ffi")
ffi.cdef [[
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
typedef int32_t (*bench_callback)(int32_t, void *);
int64_t bench_repeat(int32_t, bench_callback, void *);
typedef struct { long seconds, nanoseconds; } bench_time;
int clock_gettime(int, bench_time *);
]]
local lib = ffi.load(arg[1])
local now = ffi.new("bench_time")
local function clock()
    ffi.C.clock_gettime(1, now)
    return tonumber(now.seconds) * 1e9 + tonumber(now.nanoseconds)
end

local out = ffi.new("int32_t[1]")
local pair = ffi.new("bench_pair", 1, 2)
local cursor = ffi.new("bench_cursor")
local text = "sixteen bytes .."
local kept = ffi.new("char[17]", text)
local captured = 1
local callback = ffi.cast("bench_callback", function(value) return value + captured end)

local loops = {
    { "add", function(n) for i = 1, n do lib.bench_add(i, 2) end end },
    { "mad", function(n) for i = 1, n do lib.bench_mad(i, 2, 3) end end },
    { "mix8", function(n) for i = 1, n do lib.bench_mix8(i, 2, 3, 4, 5, 6, nil, 8) end end },
    { "mix12", function(n) for i = 1, n do lib.bench_mix12(i, 2, 3, 4, 5, 6, nil, 8, 9, 10, 11, 12) end end },
    { "strlen", function(n) for i = 1, n do lib.bench_strlen(kept) end end },
    { "string15", function(n) for i = 1, n do lib.bench_strlen(text) end end },
    { "out", function(n) for i = 1, n do lib.bench_out(i, out) end end },
    { "pair", function(n) for i = 1, n do lib.bench_swap(pair) end end },
    { "cursor", function(n) for i = 1, n do lib.bench_next(cursor) end end },
    { "variadic", function(n) for i = 1, n do lib.bench_total(3, ffi.cast("int32_t", i), 2LL, 3LL) end end },
    { "capturing", function(n) lib.bench_repeat(n, callback, nil) end },
}
jit.off(loops[#loops][2])

for _, entry in ipairs(loops) do
    local item, loop = entry[1], entry[2]
    local count = 100
    local function time() local start = clock(); loop(count); return clock() - start end
    time()
    while time() < 5e5 do count = count * 4 end
    local line = { item, "luajit" }
    for _ = 1, 5 do
        local least = math.huge
        for _ = 1, 5 do least = math.min(least, time() / count) end
        line[#line + 1] = string.format("%.3f", least)
    end
    print(table.concat(line, "\t"))
end
