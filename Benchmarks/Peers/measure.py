# Licensed under Apache License v2.0. See LICENSE for details.
"""Times loops the way Sources/Calls does: the least of some parts, once a round."""
import time

PART = 2e6  # nanoseconds
PARTS = 5
ROUNDS = 5


def clock(loop, count):
    start = time.perf_counter_ns()
    loop(count)
    return time.perf_counter_ns() - start


def report(way, loops):
    counts = {}
    for item, loop in loops.items():
        count = 1
        while (spent := clock(loop, count)) < PART / 4:
            count *= 4
        counts[item] = max(1, int(count * PART / spent))
    rounds = {item: [] for item in loops}
    for _ in range(ROUNDS):
        for item, loop in loops.items():
            rounds[item].append(min(clock(loop, counts[item]) for _ in range(PARTS)) / counts[item])
    for item, values in rounds.items():
        print(item, way, *(f"{value:.3f}" for value in values), sep="\t")
