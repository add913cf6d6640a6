# Licensed under Apache License v2.0. See LICENSE for details.
"""Two generated modules, one of which uses the types of the other: compiled apart, and exchanging values of those types.
Usage: Scripts/shared-types"""

import os
import shutil
import sys
import tempfile

from dropin import BUILD, HERE, compiler, objects, run, runtime

SOURCES = os.path.join(HERE, "SharedTypes")


def main() -> None:
    """Everything, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name in os.listdir(SOURCES):
            shutil.copy(os.path.join(SOURCES, name), folder)
        library = f"{folder}/libboth.so"
        run(["clang", "-shared", "-fPIC", f"{folder}/both.c", "-o", library])
        made = []
        for module in ("Base", "User"):
            run([f"{BUILD}/ffigen", "--config", f"{folder}/{module.lower()}.json", "--strict", "--quiet", "-o", folder])
            made.append(f"{folder}/{module}.o")
            run([*compiler(), *runtime(), "-I", folder, f"{folder}/{module}.swift", "-parse-as-library", "-module-name",
                 module, "-emit-module", "-emit-module-path", f"{folder}/{module}.swiftmodule", "-c", "-o", made[-1]])
        run([*compiler(), *runtime(), "-I", folder, f"{folder}/main.swift", "-module-name", "Client", *made, *objects(),
             "-lffi", "-o", f"{folder}/client"])
        said = run([f"{folder}/client", library])
        print(said, end="")
        sys.exit(0 if said == "40 40 3.0 true\n" else 1)


if __name__ == "__main__":
    main()
