# Licensed under Apache License v2.0. See LICENSE for details.
"""Nanoseconds of one call by every way, in rounds of several processes. Usage: calls.py CALLS LIBRARY JSON

Where a process lies in memory decides how the branch predictor takes a loop of ten instructions: the same code takes four cycles a
turn in one process and seven in the next, C's as well as ours. In a round the quickest process counts, for each way alike.
"""
import subprocess
import sys

from processes import row

ROUNDS, PROCESSES = 7, 10


def measure():
    lines = subprocess.run(sys.argv[1:4], check=True, capture_output=True, text=True).stdout.splitlines()
    return {tuple(words[:-1]): float(words[-1]) for words in map(str.split, lines)}


def least():
    processes = [measure() for _ in range(PROCESSES)]
    return {key: min(process[key] for process in processes) for key in processes[0]}


rounds = [least() for _ in range(ROUNDS)]
for key in rounds[0]:
    row(*key, *(f"{values[key]:.3f}" for values in rounds))
