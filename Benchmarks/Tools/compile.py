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
    for count in [1000, 4000, 10000]:
        with open(f"{folder}/compile.h", "w") as file:
            file.write(functions(count))
        subprocess.run(
            [sys.argv[1], f"{folder}/compile.h", "--module", "Bench", "--emit", "swift", "--quiet", "-o", folder], check=True
        )
        sources = glob.glob(f"{folder}/Bench*.swift")
        for kind in ["debug", "release"]:
            # Without a name for it, each file's object lies where the compiler runs.
            objects = os.path.join(folder, f"{kind}{count}")
            os.makedirs(objects)
            command = [
                "swiftc", "-swift-version", "6", "-parse-as-library", "-module-name", "Bench", "-c", *sources,
                "-I", f"{build}/Modules", "-I", os.path.abspath("Sources/CLibFFI"), *(part for path in maps for part in ["-Xcc", f"-fmodule-map-file={path}"]),
            ] + (["-O", "-wmo", "-o", f"{objects}/bench.o"] if kind == "release" else ["-Onone"])
            values = []
            for _ in range(2 if count < 10000 else 1):
                measured = run(command, objects)
                if measured:
                    values.append(measured[0])
            row(count, kind, *values)
            row(count, f"{kind}-size", sum(os.path.getsize(path) for path in glob.glob(f"{objects}/*.o")) / 1024)
