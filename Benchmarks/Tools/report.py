# Licensed under Apache License v2.0. See LICENSE for details.
"""Writes Performance.md and its plots from what was measured. Usage: report.py RESULTS FOLDER"""
import os
import statistics
import sys

import plots

results, folder = sys.argv[1:3]
median = statistics.median

ITEMS = {
    "add": "`int add(int, int)`", "mad": "three `double`s", "mix8": "eight mixed", "mix12": "twelve mixed",
    "strlen": "`const char *`, a pointer", "string15": "`const char *`, a `String` of 15 bytes",
    "string40": "`const char *`, a `String` of 40 bytes", "out": "`int *` for a result", "pair": "`{double, double}` both ways",
    "cursor": "a record of 32 bytes both ways", "variadic": "variadic, three after the first",
    "callback": "callback into Swift, no captures", "capturing": "callback into a closure that captures",
}
WAYS = {
    "c-linked": "C, linked", "c-pointer": "C, pointer", "c-ffi_call": "C, libffi", "direct": "generated",
    "libffi": "generated, libffi", "typed": "`typed(as:)`", "signature": "`FFISignature`", "definitions": "JSON",
    "luajit": "LuaJIT", "cffi": "cffi", "ctypes": "ctypes",
}


def read(name):
    path = os.path.join(results, name)
    if not os.path.exists(path):
        return []
    with open(path) as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip()]


calls = {(row[0], row[1]): [float(value) for value in row[2:]] for row in read("calls.tsv") + read("peers.tsv")}
generation = {(row[0], row[1], row[2]): [float(value) for value in row[3:]] for row in read("generation.tsv")}
growth = {(int(row[0]), row[1]): [float(value) for value in row[2:]] for row in read("growth.tsv")}
instructions = {(row[0], row[1]): float(row[2]) for row in read("instructions.tsv")}
opening = {(int(row[0]), row[1]): [float(value) for value in row[2:]] for row in read("opening.tsv")}
compiled = {(int(row[0]), row[1]): [float(value) for value in row[2:]] for row in read("compile.tsv")}


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def ratio(item, way, floor, floor_item=None):
    """The median of the ratios of the rounds: both were measured in each."""
    above, below = calls.get((item, way)), calls.get((floor_item or item, floor))
    if not above or not below:
        return None
    return median([a / b for a, b in zip(above, below)])


def worst(pairs, way, floor):
    found = [(ratio(item, way, floor), item) for item in pairs]
    return max((pair for pair in found if pair[0]), default=None)


def verdict(name, target, measured, limit, note=""):
    if measured is None:
        return [name, target, "not measured", ""]
    value, text = measured
    return [name, target, text, "yes" if value <= limit else "**no**" + note]


def targets():
    registers = ["add", "mad", "mix8", "mix12", "strlen", "out"]
    rows = []

    def against(name, target, items, way, floor, limit):
        found = worst(items, way, floor)
        text = found and (found[0], f"{found[0]:.2f} × at most ({ITEMS[found[1]]})")
        rows.append(verdict(name, target, text, limit))

    against("generated call, numbers and pointers", "1.15 × a stored C function pointer", registers, "direct", "c-pointer", 1.15)
    against("record by value", "2 × the same call in C", ["pair", "cursor"], "direct", "c-linked", 2)
    against("generated call through libffi", "1.3 × C's prepared `ffi_call`", registers + ["pair", "cursor"], "libffi", "c-ffi_call", 1.3)
    against("call with `FFIValue`s", "0.5 × C's prepared `ffi_call`", registers, "signature", "c-ffi_call", 0.5)
    against("`typed(as:)`", "2 × a stored C function pointer", ["add", "mad", "strlen"], "typed", "c-pointer", 2)
    against("closure that captures, called by C", "1.8 × C's own libffi closure", ["capturing"], "direct", "c-ffi_call", 1.8)
    for item in ["string15", "string40"]:
        if (item, "direct") in calls:
            extra = median([a - b for a, b in zip(calls[item, "direct"], calls["strlen", "direct"])])
            rows.append(verdict(f"{ITEMS[item]}", "10 ns beside the pointer", (extra, f"{extra:.1f} ns"), 10))
    times, memories, peers = [], [], []
    for header, tool, kind in generation:
        if tool == "ffigen" and kind == "time" and (header, "clang", "time") in generation:
            own, floor = generation[header, tool, kind], generation[header, "clang", kind]
            times.append(median([a / b for a, b in zip(own, floor)]))
            memories.append(max(generation[header, tool, "memory"]) / median(generation[header, "clang", "memory"]))
            if (header, "bindgen", "time") in generation:
                peers.append(median(own) / median(generation[header, "bindgen", "time"]))
    if times:
        rows.append(verdict("generation, median of the headers", "1.6 × `clang -fsyntax-only`", (median(times), f"{median(times):.2f} ×"), 1.6))
        rows.append(verdict("its peak memory, the worst header", "1.5 × clang's", (max(memories), f"{max(memories):.2f} ×"), 1.5))
        sqlite = median(generation["sqlite3.h", "ffigen", "time"])
        rows.append(verdict("generation of `sqlite3.h`", "45 ms", (sqlite, f"{sqlite:.0f} ms"), 45))
    if peers:
        rows.append(verdict("generation, the worst header", "0.25 × rust-bindgen", (max(peers), f"{max(peers):.2f} ×"), 0.25))
    for kind, limit in [("debug", 3), ("release", 5)]:
        if (1000, kind) in compiled and compiled[1000, kind]:
            seconds = median(compiled[1000, kind]) / 1000
            rows.append(verdict(f"compiling 1,000 functions, {kind}", f"{limit} s", (seconds, f"{seconds:.1f} s"), limit))
    if (4000, "opened") in opening:
        # The first round finds the file and the pages of both.
        value = median([a / b for a, b in zip(opening[4000, "opened"][1:], opening[4000, "bare"][1:])])
        rows.append(verdict("opening a library of 4,000 symbols", "1.5 × the bare `dlsym` calls", (value, f"{value:.2f} ×"), 1.5))
    return table(["what", "at most", "measured", "met"], rows)


def calls_table():
    ways = [way for way in WAYS if any((item, way) in calls for item in ITEMS)]
    rows = []
    for item, title in ITEMS.items():
        cells = []
        for way in ways:
            values = calls.get((item, way))
            cells.append(number(median(values)) if values else "")
        rows.append([title] + cells)
    return table(["ns"] + [WAYS[way] for way in ways], rows)


def generation_table():
    rows = []
    for header in dict.fromkeys(key[0] for key in generation):
        row = [f"`{header}`"]
        for kind in ["time", "memory"]:
            for tool in ["clang", "ffigen", "bindgen"]:
                values = generation.get((header, tool, kind))
                row.append(number(median(values)) if values else "")
        own, floor = generation.get((header, "ffigen", "time")), generation.get((header, "clang", "time"))
        row.append(f"{median([a / b for a, b in zip(own, floor)]):.2f}" if own and floor else "")
        rows.append(row)
    return table(["header", "clang, ms", "ffigen, ms", "bindgen, ms", "clang, MB", "ffigen, MB", "bindgen, MB", "× clang"], rows)


def section(title, *parts):
    return "\n\n".join([f"## {title}", *(part for part in parts if part)])


parts = [
    "# Performance",
    "Written by `make benchmark`, which measures all of it again. The figures are those of one x86-64 machine with two processors, not idle at the "
    "time: each is a median of rounds in which all ways took turns, and what counts is how the figures of one table compare.",
    section("Targets", targets()),
]
if calls:
    plots.bars(
        os.path.join(folder, "performance-calls.svg"),
        "One call, nanoseconds (logarithmic)",
        [
            (ITEMS[item].replace("`", ""), [(WAYS[way].replace("`", ""), median(calls[item, way])) for way in WAYS if (item, way) in calls])
            for item in ["add", "mix8", "string40", "pair", "cursor", "capturing"]
        ],
    )
    parts.append(section(
        "Calls",
        "![The time of one call by every way](performance-calls.svg)",
        calls_table(),
        "*C, linked* is a call by name through the dynamic linker's table, *C, pointer* by a function pointer in a variable, *C, libffi* "
        "`ffi_call` with everything prepared (for callbacks a libffi closure in C). *Generated* is what `ffigen` writes; *generated, libffi* the "
        "same with `--call-path libffi`. `typed(as:)` is a function found by its signature and cast once; `FFISignature` and *JSON* are calls "
        "with `FFIValue`s. Python's figures include a turn of its loop.",
    ))
if instructions:
    ways = [way for way in WAYS if any(key[1] == way for key in instructions)]
    rows = [
        [title] + [f"{instructions[item, way]:.0f}" if (item, way) in instructions else "" for way in ways]
        for item, title in ITEMS.items() if any(key[0] == item for key in instructions)
    ]
    parts.append("### Instructions of one call\n\nCounted by callgrind, the loop and the C function included.\n\n"
                 + table(["instructions"] + [WAYS[way] for way in ways], rows))
if generation:
    plots.bars(
        os.path.join(folder, "performance-generation.svg"),
        "Processor time for a header, milliseconds (logarithmic)",
        [
            (header, [(tool, median(generation[header, tool, "time"])) for tool in ["clang", "ffigen", "bindgen"] if (header, tool, "time") in generation])
            for header in dict.fromkeys(key[0] for key in generation)
        ],
    )
    parts.append(section(
        "Generation",
        "![Processor time for each header](performance-generation.svg)",
        generation_table(),
        "Processor time of the whole process and its peak memory. *clang* is `clang -fsyntax-only` on the header: the floor of every tool that "
        "reads C with it. *bindgen* is rust-bindgen without rustfmt. `ffigen` writes the Swift file and the JSON.",
    ))
if growth:
    rows = []
    for count in dict.fromkeys(key[0] for key in growth):
        time, memory = median(growth[count, "time"]), median(growth[count, "memory"])
        rows.append([f"{count:,}", number(time), f"{time * 1000 / count:.0f}", number(memory)])
    parts.append(section("Growth", table(["declarations", "ms", "µs each", "MB"], rows)))
if compiled:
    rows = []
    for count in dict.fromkeys(key[0] for key in compiled):
        rows.append([f"{count:,}"] + [f"{median(compiled[count, kind]) / 1000:.1f} s" if compiled.get((count, kind)) else "" for kind in ["debug", "release"]])
    parts.append(section("Compiling generated code", table(["functions", "debug", "release"], rows)))
if opening:
    rows = [
        [f"{count:,}"] + [number(median(opening[count, kind][1:])) for kind in ["bare", "opened"]]
        for count in dict.fromkeys(key[0] for key in opening)
    ]
    parts.append(section("Opening a library", table(["symbols", "`dlopen` and `dlsym`, µs", "generated class, µs"], rows)))
notes = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Notes.md")
if os.path.exists(notes):
    with open(notes) as file:
        parts.append(file.read().strip())
with open(os.path.join(folder, "Performance.md"), "w") as file:
    file.write("\n\n".join(parts) + "\n")
