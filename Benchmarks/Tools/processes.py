# Licensed under Apache License v2.0. See LICENSE for details.
"""Runs programs and asks the operating system what they took."""
import os
import subprocess
import tempfile
import time


def run(arguments, folder=None):
    """Processor time in milliseconds, peak memory in megabytes and wall time in milliseconds; nothing when the program fails."""
    start = time.monotonic()
    with open(os.devnull, "wb") as null:
        process = subprocess.Popen(arguments, stdout=null, stderr=null, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
    if status != 0:
        return None
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024, (time.monotonic() - start) * 1000


def flags(package):
    found = subprocess.run(["pkg-config", "--cflags", package], capture_output=True, text=True)
    return found.stdout.split() if found.returncode == 0 else []


def scratch():
    return tempfile.TemporaryDirectory(prefix="ffigen-benchmark-")


def row(*cells):
    print(*(f"{cell:.3f}" if isinstance(cell, float) else cell for cell in cells), sep="\t", flush=True)


def header(count):
    """A header of so many declarations: functions with a comment, a record, an enumeration and a constant for each eight."""
    lines = ["#include <stdint.h>", "#include <stddef.h>"]
    for n in range(0, count, 8):
        lines += [
            f"typedef struct grow_record{n} {{ int32_t a; double b; const char *c; }} grow_record{n};",
            f"typedef enum grow_kind{n} {{ GROW_A{n}, GROW_B{n} = 4 }} grow_kind{n};",
            f"#define GROW_LIMIT{n} ({n} + 1)",
        ]
        for m in range(n, n + 5):
            lines.append(f"/// Does the work number {m}.")
            lines.append(f"int32_t grow_work{m}(grow_record{n} *record, grow_kind{n} kind, size_t size, double scale);")
    return "\n".join(lines) + "\n"


def functions(count):
    """A header of so many functions of usual kinds."""
    lines = ["#include <stdint.h>", "typedef struct work work;"]
    kinds = [
        "int32_t compile_a{n}(work *w, int32_t x, double y);",
        "void compile_b{n}(const char *name, work **out);",
        "uint64_t compile_c{n}(const void *bytes, uint64_t size, uint32_t flags);",
        "double compile_d{n}(double x, double y, double z);",
    ]
    lines += [kinds[n % 4].format(n=n) for n in range(count)]
    return "\n".join(lines) + "\n"
