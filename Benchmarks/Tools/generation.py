# Licensed under Apache License v2.0. See LICENSE for details.
"""What reading a header and writing its bindings costs, beside clang reading it and rust-bindgen binding it.

In a round the quickest of several processes counts, for each tool alike: a host that has to find memory for its machines first,
or another machine's work, makes the same process take half as long again.
"""
import re
import shutil
import statistics
import subprocess
import sys

from processes import flags, row, run, scratch

HEADERS = [
    ("sqlite3.h", "sqlite3"), ("zlib.h", "zlib"), ("vulkan/vulkan.h", "vulkan"), ("gtk/gtk.h", "gtk+-3.0"),
    ("openssl/ssl.h", "openssl"), ("Python.h", "python3"), ("SDL2/SDL.h", "sdl2"),
]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
PROCESSES = 4

clang = shutil.which("clang")
bindgen = shutil.which("bindgen")
with scratch() as folder:
    results = {}
    for number in range(ROUNDS):
        for header, package in HEADERS:
            options = flags(package)
            source = f"{folder}/source.c"
            with open(source, "w") as file:
                file.write(f"#include <{header}>\n")
            tools = {
                "ffigen": [sys.argv[1], header, "--quiet", "-o", f"{folder}/{package}", "--module", "Bench", "--", *options],
            }
            if clang:
                tools["clang"] = [clang, "-fsyntax-only", *options, source]
            if bindgen and number < 2:
                tools["bindgen"] = [
                    bindgen, source, "--no-rustfmt-bindings", "-o", f"{folder}/bindings.rs", "--", *options
                ]
            processes = {}
            for _ in range(PROCESSES):
                for tool, command in tools.items():
                    measured = run(command)
                    if measured:
                        processes.setdefault(tool, []).append(measured)
            for tool, measured in processes.items():
                times, memories, walls = zip(*measured)
                results.setdefault((header, tool), []).append((min(times), statistics.median(memories), min(walls)))
    for (header, tool), values in results.items():
        row(header, tool, "time", *(value[0] for value in values))
        row(header, tool, "memory", *(value[1] for value in values))
        row(header, tool, "wall", *(value[2] for value in values))
    # What a run spends its time on, as it says itself; of one module on one core.
    for header, package in HEADERS:
        stages = {}
        for _ in range(3):
            command = [sys.argv[1], header, "--time-stages", "--quiet", "-o", folder, "--module", "Bench", "--", *flags(package)]
            said = subprocess.run(command, capture_output=True, text=True).stderr
            for name, milliseconds in re.findall(r"^(.*?) +([\d.]+) ms +\d+ %$", said, re.MULTILINE):
                stages.setdefault(name, []).append(float(milliseconds))
        for name, values in stages.items():
            row(header, "stage", name, *values)
