// Licensed under Apache License v2.0. See LICENSE for details.
// The calls of Sources/Calls through Bun's FFI. It has no records by value and no variable arguments.
import { dlopen, JSCallback, ptr } from "bun:ffi";
import { report } from "./measure.mjs";

const mix8 = ["i32", "f64", "i64", "f32", "u8", "f64", "ptr", "i16"];
const { symbols: lib } = dlopen(process.argv[2], {
  bench_add: { args: ["i32", "i32"], returns: "i32" },
  bench_mad: { args: ["f64", "f64", "f64"], returns: "f64" },
  bench_mix8: { args: mix8, returns: "f64" },
  bench_mix12: { args: [...mix8, "i64", "f64", "u32", "f64"], returns: "f64" },
  bench_strlen: { args: ["ptr"], returns: "i64" },
  bench_out: { args: ["i32", "ptr"], returns: "void" },
  bench_repeat: { args: ["i32", "function", "ptr"], returns: "i64" },
});

const text = "sixteen bytes ..";
const bytes = Buffer.from(text + "\0");
const kept = ptr(bytes);
const out = new Int32Array(1);
let captured = 1;
const callback = new JSCallback((value) => value + captured, { args: ["i32", "ptr"], returns: "i32" });

report("bun", {
  add: (n) => { for (let i = 0; i < n; i++) lib.bench_add(i, 2); },
  mad: (n) => { for (let i = 0; i < n; i++) lib.bench_mad(i, 2, 3); },
  mix8: (n) => { for (let i = 0; i < n; i++) lib.bench_mix8(i, 2, 3n, 4, 5, 6, null, 8); },
  mix12: (n) => { for (let i = 0; i < n; i++) lib.bench_mix12(i, 2, 3n, 4, 5, 6, null, 8, 9n, 10, 11, 12); },
  strlen: (n) => { for (let i = 0; i < n; i++) lib.bench_strlen(kept); },
  string15: (n) => { for (let i = 0; i < n; i++) lib.bench_strlen(Buffer.from(text + "\0")); },
  out: (n) => { for (let i = 0; i < n; i++) lib.bench_out(i, out); },
  capturing: (n) => { lib.bench_repeat(n, callback.ptr, null); },
}, () => Bun.nanoseconds());
callback.close();
