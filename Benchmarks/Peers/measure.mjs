// Licensed under Apache License v2.0. See LICENSE for details.
// Times loops the way Sources/Calls does: the least of some parts, once a round.
const part = 2e6; // nanoseconds
const parts = 5;
const rounds = 5;

/** Writes a line for each loop. `now` gives nanoseconds. */
export function report(way, loops, now) {
  const measure = (loop, count) => {
    const start = now();
    loop(count);
    return now() - start;
  };
  const counts = {};
  for (const [item, loop] of Object.entries(loops)) {
    // Long enough for the engine to compile the loop for good.
    for (let warm = 0; warm < 20; warm++) loop(2000);
    let count = 1000;
    let spent = measure(loop, count);
    while (spent < part / 4) {
      count *= 4;
      spent = measure(loop, count);
    }
    counts[item] = Math.max(1, Math.floor((count * part) / spent));
  }
  const times = Object.fromEntries(Object.keys(loops).map((item) => [item, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [item, loop] of Object.entries(loops)) {
      let least = Infinity;
      for (let turn = 0; turn < parts; turn++) least = Math.min(least, measure(loop, counts[item]));
      times[item].push(least / counts[item]);
    }
  }
  for (const [item, values] of Object.entries(times)) {
    console.log([item, way, ...values.map((value) => value.toFixed(3))].join("\t"));
  }
}
