# Licensed under Apache License v2.0. See LICENSE for details.
"""Writes Performance.md and its plots from what was measured. Usage: report.py RESULTS FOLDER"""
import os
import sys

import plots
from results import ITEMS, WAYS, Results, median
from targets import targets

folder = sys.argv[2]
results = Results(sys.argv[1])
calls, generation, growth = results.calls, results.generation, results.growth
instructions, opening, compiled = results.instructions, results.opening, results.compiled


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def targets_table():
    rows = []
    for target in targets(results):
        verdict = "" if target.measured is None else "yes" if target.is_met else "**no**"
        rows.append([target.title, target.at_most, target.text or "not measured", verdict])
    return table(["what", "at most", "measured", "met"], rows)


def texts_table():
    """A text as an argument of the generated call, by what the caller has."""
    ways = {"direct": "`String`", "with-c-string": "`withCString`", "c-text": "`CText`, kept"}
    if not any(key[1] == "c-text" for key in calls):
        return ""
    rows = [
        [f"{item.removeprefix('string')} bytes", number(median(calls["strlen", "direct"]))] + [number(median(calls[item, way])) for way in ways]
        for item in ["string15", "string40"]
    ]
    return table(["ns", "a pointer", *ways.values()], rows)


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


def wall_table():
    rows = []
    for header in dict.fromkeys(key[0] for key in generation):
        values = [generation.get((header, tool, "wall")) for tool in ["clang", "ffigen", "bindgen"]]
        if values[1]:
            rows.append([f"`{header}`"] + [number(median(value)) if value else "" for value in values])
    return table(["wall time, ms", "clang", "ffigen", "bindgen"], rows) if rows else ""


def stages_table():
    headers = [header for header in dict.fromkeys(key[0] for key in generation) if any(key[:2] == (header, "stage") for key in generation)]
    names = list(dict.fromkeys(key[2] for key in generation if key[1] == "stage"))
    rows = [
        [name] + [number(median(generation[header, "stage", name])) if (header, "stage", name) in generation else "" for header in headers]
        for name in names
    ]
    return table(["wall time of a stage, ms"] + [f"`{os.path.basename(header)}`" for header in headers], rows) if rows else ""


def section(title, *parts):
    return "\n\n".join([f"## {title}", *(part for part in parts if part)])


parts = [
    "# Performance",
    "Written by `make benchmark`, which measures all of it again. The figures are those of one x86-64 machine with two processors, not idle at the "
    "time: each is a median of rounds in which all ways took turns, of calls and of generation the quickest of several processes in a round. "
    "What counts is how the figures of one table compare.",
    section("Targets", targets_table(), "`make benchmark` fails when a ratio that was met is missed; `Benchmarks/known-misses.txt` lists the others."),
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
        "*C, linked* is a call by name through the dynamic linker's table, *C, pointer* by a function pointer in a variable, *C, table* by "
        "one of many behind an address, *C, libffi* "
        "`ffi_call` with everything prepared (for callbacks a libffi closure in C). *Generated* is what `ffigen` writes; *generated, libffi* the "
        "same with `--call-path libffi`. `typed(as:)` is a function found by its signature and cast once; `FFISignature` and *JSON* are calls "
        "with `FFIValue`s. The figures of Python, Deno and Bun include a turn of their loops. An empty cell is a way that cannot say the call: "
        "`typed(as:)` takes numbers, pointers and callbacks, Deno and Bun have no variable arguments, and Bun has no records by value.",
        "### Passing text\n\nA generated call that takes a `const char *`. Up to 15 bytes a `String` holds its text in itself. A `CText` is "
        "copied once and passed as an address.",
        texts_table(),
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
        wall_table(),
        stages_table(),
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
        times = [f"{median(compiled[count, kind]) / 1000:.1f} s" if compiled.get((count, kind)) else "" for kind in ["debug", "release"]]
        sizes = [number(median(compiled[count, f"{kind}-size"])) if compiled.get((count, f"{kind}-size")) else "" for kind in ["debug", "release"]]
        rows.append([f"{count:,}", *times, *sizes])
    head = ["functions", "debug", "release", "object files, debug, KB", "release, KB"]
    parts.append(section("Compiling generated code", table(head, rows), "Processor time of the Swift compiler."))
if opening:
    rows = [
        [f"{count:,}"] + [number(median(opening[count, kind][1:])) for kind in ["bare", "opened", "lazy", "first"] if (count, kind) in opening]
        for count in dict.fromkeys(key[0] for key in opening)
    ]
    parts.append(section("Opening a library", table(["symbols", "`dlopen` and `dlsym`, µs", "generated class, µs", "`lookup: .lazy`, µs", "a first call then, µs"], rows)))
notes = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Notes.md")
if os.path.exists(notes):
    with open(notes) as file:
        parts.append(file.read().strip())
with open(os.path.join(folder, "Performance.md"), "w") as file:
    file.write("\n\n".join(parts) + "\n")
