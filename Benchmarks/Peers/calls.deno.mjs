// Licensed under Apache License v2.0. See LICENSE for details.
// The calls of Sources/Calls through Deno's FFI. It has no variable arguments.
import { report } from "./measure.mjs";

const pair = { struct: ["f64", "f64"] };
const cursor = { struct: ["i32", "i32", "pointer", "pointer", "pointer"] };
const mix8 = ["i32", "f64", "i64", "f32", "u8", "f64", "pointer", "i16"];
const { symbols: lib } = Deno.dlopen(Deno.args[0], {
  bench_add: { parameters: ["i32", "i32"], result: "i32" },
  bench_mad: { parameters: ["f64", "f64", "f64"], result: "f64" },
  bench_mix8: { parameters: mix8, result: "f64" },
  bench_mix12: { parameters: [...mix8, "i64", "f64", "u32", "f64"], result: "f64" },
  bench_strlen: { parameters: ["pointer"], result: "i64" },
  bench_out: { parameters: ["i32", "buffer"], result: "void" },
  bench_swap: { parameters: [pair], result: pair },
  bench_next: { parameters: [cursor], result: cursor },
  bench_repeat: { parameters: ["i32", "function", "pointer"], result: "i64" },
});
const { symbols: texts } = Deno.dlopen(Deno.args[0], {
  bench_strlen: { parameters: ["buffer"], result: "i64" },
});

const encoder = new TextEncoder();
const text = "sixteen bytes ..";
const bytes = encoder.encode(text + "\0");
const kept = Deno.UnsafePointer.of(bytes);
const out = new Int32Array(1);
const onePair = new Uint8Array(new Float64Array([1, 2]).buffer);
const oneCursor = new Uint8Array(32);
let captured = 1;
const callback = new Deno.UnsafeCallback(
  { parameters: ["i32", "pointer"], result: "i32" },
  (value) => value + captured,
);

report("deno", {
  add: (n) => { for (let i = 0; i < n; i++) lib.bench_add(i, 2); },
  mad: (n) => { for (let i = 0; i < n; i++) lib.bench_mad(i, 2, 3); },
  mix8: (n) => { for (let i = 0; i < n; i++) lib.bench_mix8(i, 2, 3n, 4, 5, 6, null, 8); },
  mix12: (n) => { for (let i = 0; i < n; i++) lib.bench_mix12(i, 2, 3n, 4, 5, 6, null, 8, 9n, 10, 11, 12); },
  strlen: (n) => { for (let i = 0; i < n; i++) lib.bench_strlen(kept); },
  string15: (n) => { for (let i = 0; i < n; i++) texts.bench_strlen(encoder.encode(text + "\0")); },
  out: (n) => { for (let i = 0; i < n; i++) lib.bench_out(i, out); },
  pair: (n) => { for (let i = 0; i < n; i++) lib.bench_swap(onePair); },
  cursor: (n) => { for (let i = 0; i < n; i++) lib.bench_next(oneCursor); },
  capturing: (n) => { lib.bench_repeat(n, callback.pointer, null); },
}, () => performance.now() * 1e6);
callback.close();
