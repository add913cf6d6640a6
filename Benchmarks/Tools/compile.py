# Licensed under Apache License v2.0. See LICENSE for details.
"""What generated code costs the build of a user, and the time to open a library. The runtime is the benchmarks' own build."""
import glob
import os
import subprocess
import sys

from processes import functions, row, run, scratch

build = os.path.abspath("Benchmarks/.build/release")
maps = [f"{build}/CFFIShims.build/module.modulemap"]
with scratch() as folder:
    for count in [1000, 4000]:
        with open(f"{folder}/compile.h", "w") as file:
            file.write(functions(count))
        subprocess.run(
            [sys.argv[1], f"{folder}/compile.h", "--module", "Bench", "--emit", "swift", "--quiet", "-o", folder], check=True
        )
        sources = glob.glob(f"{folder}/Bench*.swift")
        for kind in ["debug", "release"]:
            command = [
                "swiftc", "-swift-version", "6", "-parse-as-library", "-module-name", "Bench", "-c", *sources,
                "-I", f"{build}/Modules", "-I", "Sources/CLibFFI", *(part for path in maps for part in ["-Xcc", f"-fmodule-map-file={path}"]),
                "-o" if kind == "release" else "-num-threads", f"{folder}/bench.o" if kind == "release" else "0",
            ] + (["-O", "-wmo"] if kind == "release" else ["-Onone"])
            values = []
            for _ in range(2):
                measured = run(command)
                if measured:
                    values.append(measured[0])
            row(count, kind, *values)
