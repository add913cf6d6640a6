# Licensed under Apache License v2.0. See LICENSE for details.
"""Two generated modules, one of which uses the types of the other: compiled apart, and exchanging values of those types; then
what two modules can say differently about their types, compiled in one target and in two.
Usage: Scripts/shared-types [part of a case's name]"""

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from dropin import BUILD, HERE, compiler, objects, run, runtime
from shared_types_cases import CASES, Case

SOURCES = os.path.join(HERE, "SharedTypes")


def exchange() -> bool:
    """Two modules and a client that is run."""
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
        return said == "40 40 3.0 true\n"


def said(command: list[str], folder: str) -> tuple[int, str]:
    """A command's exit code and what it says."""
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    return result.returncode, result.stdout + result.stderr


def checked(folder: str, files: list[str], module: str, *options: str) -> str:
    """What swiftc says against sources."""
    code, text = said([*compiler(), *runtime(), "-I", folder, *files, "-parse-as-library", "-package-name", "all",
                       "-module-name", module, *options], folder)
    return "" if code == 0 else text


def together(case: Case) -> str:
    """What is wrong with both modules in one target; empty for nothing."""
    scope = "" if case.both_scopes else 'excludeHeaders: ["kinds.h"], '
    modules = [
        f'{{ headers: ["kinds.h"], name: "Kinds", libraries: ["k"], {case.kinds} }}',
        f'{{ headers: ["uses.h"], name: "Uses", libraries: ["k"], {scope}{case.uses} }}',
    ]
    if case.both_scopes:
        modules[1] = modules[1].replace('libraries: ["k"],', 'libraries: ["k"], includeHeaders: ["kinds.h"],')
    if case.uses_first:
        modules.reverse()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("kinds.h", "uses.h"):
            shutil.copy(os.path.join(SOURCES, name), folder)
        with open(f"{folder}/kinds.json", "w", encoding="utf-8") as file:
            file.write(f"{{ modules: [{', '.join(modules)}] }}\n")
        code, text = said([f"{BUILD}/ffigen", "--config", "kinds.json"], folder)
        if case.refused:
            return "" if code == 1 and case.refused in text else f"it is not refused: {text}"
        if code != 0:
            return text
        lacking = [word for word in case.warnings if word not in text]
        if lacking:
            return f"no warning {lacking}: {text}"
        files = ["Kinds.swift", "Uses.swift"]
        if case.client:
            files.append("Client.swift")
            with open(f"{folder}/Client.swift", "w", encoding="utf-8") as file:
                file.write(f"func client() {{\n{case.client}\n}}\n")
        return checked(folder, files, "All", "-typecheck")


def apart(case: Case) -> str:
    """What is wrong with the modules in targets of their own, the second of which shares the first one's types."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("kinds.h", "uses.h"):
            shutil.copy(os.path.join(SOURCES, name), folder)
        with open(f"{folder}/base.json", "w", encoding="utf-8") as file:
            file.write(f'{{ modules: [{{ headers: ["kinds.h"], name: "Kinds", libraries: ["k"], {case.kinds} }}] }}\n')
        with open(f"{folder}/kinds.json", "w", encoding="utf-8") as file:
            file.write(
                f'{{ modules: [{{ headers: ["uses.h"], name: "Uses", libraries: ["k"], excludeHeaders: ["kinds.h"], '
                f'sharedTypes: [{{ definitions: "Kinds.ffi.json" }}], {case.uses} }}] }}\n')
        code, text = said([f"{BUILD}/ffigen", "--config", "base.json"], folder)
        if code != 0:
            return text
        code, text = said([f"{BUILD}/ffigen", "--config", "kinds.json"], folder)
        if case.refused_apart:
            return "" if code == 1 and case.refused_apart in text else f"it is not refused: {text}"
        if code != 0:
            return text
        wrong = checked(folder, ["Kinds.swift"], "Kinds", "-emit-module", "-emit-module-path",
                        f"{folder}/Kinds.swiftmodule")
        if wrong:
            return wrong
        wrong = checked(folder, ["Uses.swift"], "Uses", "-emit-module", "-emit-module-path",
                        f"{folder}/Uses.swiftmodule")
        if wrong or not case.client or "indows" in case.kinds:
            return wrong
        with open(f"{folder}/Client.swift", "w", encoding="utf-8") as file:
            file.write(f"import Kinds\nimport Uses\nfunc client() {{\n{case.client}\n}}\n")
        return checked(folder, ["Client.swift"], "Client", "-typecheck")


def main() -> None:
    """Everything, in folders of their own."""
    wanted = " ".join(sys.argv[1:])
    ways = [(way, case) for case in CASES if wanted in case.name for way in (together, apart)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda pair: pair[0](pair[1]), ways))
    failures = 0
    for (way, case), wrong in zip(ways, results):
        if wrong:
            failures += 1
            print(f"{way.__name__}: {case.name}:\n{wrong}")
    print(f"{len(ways)} results of two modules compiled, {failures} failures")
    sys.exit(1 if failures or not (wanted or exchange()) else 0)


if __name__ == "__main__":
    main()
