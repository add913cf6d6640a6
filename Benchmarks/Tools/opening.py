# Licensed under Apache License v2.0. See LICENSE for details.
"""The time to open a library of many symbols, beside the bare calls of dlsym. The runtime is the benchmarks' own build."""
import glob
import os
import subprocess
import sys

from processes import row, scratch

MAIN = """
import FFIRuntime
import Glibc

func nanoseconds(_ body: () throws -> Void) rethrows -> UInt64 {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_MONOTONIC, &start)
    try body()
    clock_gettime(CLOCK_MONOTONIC, &end)
    return UInt64(end.tv_sec - start.tv_sec) * 1_000_000_000 &+ UInt64(bitPattern: Int64(end.tv_nsec - start.tv_nsec))
}

let path = CommandLine.arguments[1]
let names = (0..<COUNT).compactMap { strdup("opening_function_number_\\($0)") }
// Open all the time, so that no round maps the file.
let kept = dlopen(path, RTLD_LAZY | RTLD_LOCAL)
var bare: [UInt64] = []
var opened: [UInt64] = []
var lazily: [UInt64] = []
var first: [UInt64] = []
for _ in 0..<15 {
    bare.append(nanoseconds {
        let handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL)
        for name in names { _ = dlsym(handle, name) }
        if let handle { dlclose(handle) }
    })
    var library: Opening?
    opened.append(try nanoseconds { library = try Opening(path: path) })
    library?.close()
    lazily.append(try nanoseconds { library = try Opening(path: path, lookup: .lazy) })
    first.append(nanoseconds { _ = library?.opening_function_number_100(1) })
    library?.close()
}
print("bare", bare.map { "\\(Double($0) / 1000)" }.joined(separator: " "))
print("opened", opened.map { "\\(Double($0) / 1000)" }.joined(separator: " "))
print("lazy", lazily.map { "\\(Double($0) / 1000)" }.joined(separator: " "))
print("first", first.map { "\\(Double($0) / 1000)" }.joined(separator: " "))
"""

build = os.path.abspath("Benchmarks/.build/release")
objects = [
    path for target in ["FFIRuntime", "FFIDefinitions", "CFFIShims"] for path in glob.glob(f"{build}/{target}.build/**/*.o", recursive=True)
]
with scratch() as folder:
    for count in [300, 4000]:
        names = [f"opening_function_number_{n}" for n in range(count)]
        with open(f"{folder}/opening.h", "w") as file:
            file.writelines(f"int {name}(int x);\n" for name in names)
        with open(f"{folder}/opening.c", "w") as file:
            file.writelines(f"int {name}(int x) {{ return x; }}\n" for name in names)
        with open(f"{folder}/main.swift", "w") as file:
            file.write(MAIN.replace("COUNT", str(count)))
        subprocess.run(["clang", "-shared", "-fPIC", "-o", f"{folder}/libopening.so", f"{folder}/opening.c"], check=True)
        subprocess.run(
            [sys.argv[1], f"{folder}/opening.h", "--module", "Opening", "--emit", "swift", "--access-level", "internal",
             "--quiet", "-o", folder],
            check=True,
        )
        subprocess.run(
            ["swiftc", "-swift-version", "5", "-O", f"{folder}/main.swift", *glob.glob(f"{folder}/Opening*.swift"), *objects,
             "-I", f"{build}/Modules", "-I", "Sources/CLibFFI", "-Xcc", f"-fmodule-map-file={build}/CFFIShims.build/module.modulemap", "-lffi",
             "-o", f"{folder}/opening"],
            check=True,
        )
        ran = subprocess.run([f"{folder}/opening", f"{folder}/libopening.so"], capture_output=True, text=True, check=True)
        for line in ran.stdout.splitlines():
            kind, *values = line.split(" ")
            row(count, kind, *values)
