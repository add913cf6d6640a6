# Licensed under Apache License v2.0. See LICENSE for details.
"""Modules of the style dropIn against an import of the same header: one client, compiled and run with both, and both
interfaces compared declaration by declaration. Usage: Scripts/drop-in [folder]"""

import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(ROOT, ".build", "debug")
# The module, its header, its library, and other headers that belong to it.
MODULES = [("CSQLite", "/usr/include/sqlite3.h", "sqlite3", []), ("CZlib", "/usr/include/zlib.h", "z", ["zconf.h"])]


def run(command: list[str], **options) -> str:
    """What a command prints; it has to succeed."""
    said = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if said.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{said.stdout}{said.stderr}")
    return said.stdout


def compiler() -> list[str]:
    """swiftc, for clients and for generated modules alike."""
    return ["swiftc", "-swift-version", "6", "-warnings-as-errors", "-Onone"]


def runtime() -> list[str]:
    """How swiftc finds FFIRuntime where SwiftPM has built it."""
    return ["-I", f"{BUILD}/Modules", "-Xcc", f"-fmodule-map-file={BUILD}/CFFIShims.build/module.modulemap",
            "-Xcc", f"-fmodule-map-file={ROOT}/Sources/CLibFFI/module.modulemap",
            "-Xcc", f"-I{ROOT}/Sources/CFFIShims/include"]


def objects() -> list[str]:
    """The object files of FFIRuntime and of what it stands on."""
    return sorted(
        os.path.join(folder, name)
        for target in ("FFIRuntime", "FFIDefinitions", "CFFIShims")
        for folder, _, names in os.walk(f"{BUILD}/{target}.build")
        for name in names if name.endswith(".o"))


def linked(module: str, header: str, library: str, folder: str) -> tuple[str, str]:
    """The client's output when it imports the header and links the library, and the header's interface."""
    place = f"{folder}/{module}-linked"
    os.makedirs(place)
    with open(f"{place}/module.modulemap", "w", encoding="utf-8") as file:
        file.write(f'module {module} [system] {{ header "{header}" link "{library}" export * }}\n')
    client = f"{HERE}/DropIn/{module}/main.swift"
    run([*compiler(), "-I", place, client, "-module-name", "Client", "-o", f"{place}/client"])
    target = re.search(r'"triple": "([^"]*)"', run(["swiftc", "-print-target-info"]))
    text = f"{place}/interface.txt"
    run(["swift-synthesize-interface", "-module-name", module, "-I", place, "-module-cache-path", f"{place}/cache",
         "-target", target.group(1) if target else "", "-swift-version", "6", "-o", text])
    with open(text, encoding="utf-8") as file:
        return run([f"{place}/client"]), file.read()


def loaded(module: str, header: str, library: str, others: list[str], folder: str) -> tuple[str, str]:
    """The client's output over the generated module, and that module's text."""
    place = f"{folder}/{module}-loaded"
    os.makedirs(place)
    run([f"{BUILD}/ffigen", header, "--module", module, "--library", library, "--style", "dropIn", "--emit", "swift",
         "--declarations-per-file", "0", "--quiet", "-o", place,
         *[argument for other in others for argument in ("--include-headers", other)]])
    source = f"{place}/{module}.swift"
    run([*compiler(), *runtime(), source, "-parse-as-library", "-module-name", module, "-emit-module",
         "-emit-module-path", f"{place}/{module}.swiftmodule", "-c", "-o", f"{place}/{module}.o"])
    client = f"{HERE}/DropIn/{module}/main.swift"
    run([*compiler(), *runtime(), "-I", place, client, "-module-name", "Client", f"{place}/{module}.o", *objects(),
         "-lffi", "-o", f"{place}/client"])
    libraries = run(["ldd", f"{place}/client"])
    if f"lib{library}.so" in libraries:
        sys.exit(f"the client of the generated {module} links lib{library}")
    with open(source, encoding="utf-8") as file:
        return run([f"{place}/client"]), file.read()


def declarations(text: str) -> dict[str, str]:
    """Public declarations by what they declare, members behind the name of their type."""
    found: dict[str, str] = {}
    owner = ""
    text = re.sub(r"^ *//.*$", "", text, flags=re.MULTILINE)
    # A list over several lines becomes one line.
    text = re.sub(r"\(\n\s+", "(", text)
    text = re.sub(r",\n\s+", ", ", text)
    text = re.sub(r"\n\s*\)", ")", text)
    for line in text.splitlines():
        line = re.sub(r"@(inlinable|discardableResult|usableFromInline|frozen) ?", "", line)
        if line.startswith("}"):
            owner = ""
        if match := re.match(r"public (?:final )?(?:struct|class|enum) (\w+)", line):
            owner = match.group(1)
            found[f"type {owner}"] = ""
        elif match := re.match(r"public func (\w+)(\(.*)", line):
            found[f"func {match.group(1)}"] = signature(match.group(2))
        elif match := re.match(r"public typealias (\w+) = (.*)", line):
            found[f"typealias {match.group(1)}"] = normal(match.group(2))
        elif match := re.match(r"( *)public (?:var|let) (`?\w+`?): ([^{]*)", line):
            name = f"{owner}.{match.group(2)}" if match.group(1) else match.group(2)
            found[f"var {name}"] = normal(match.group(3))
    return found


def signature(text: str) -> str:
    """The types of a function; names of parameters say nothing to callers."""
    text = text.split(" {")[0].strip()
    return normal(re.sub(r"([(,] ?)_(?: `?\w+`?)?: ", r"\1", text))


def normal(text: str) -> str:
    """A type without what is spelled in two ways."""
    text = re.sub(r', cType: "[^"]*"', "", text)
    text = re.sub(r"\bCLong\b", "Int", re.sub(r"\bCUnsignedLong\b", "UInt", text))
    return re.sub(r"\s+", " ", text).strip()


def resolved(text: str, found: dict[str, str]) -> str:
    """A type without typealiases."""
    for _ in range(8):
        def meaning(match: re.Match) -> str:
            target = found.get(f"typealias {match.group(0)}")
            return match.group(0) if target is None else f"({target})" if "->" in target else target
        text = re.sub(r"\b\w+\b", meaning, text)
    return text


def erased(text: str, records: set[str]) -> str:
    """A type as it is within a C function type, where Swift cannot name records that Swift declares."""
    if "@convention(c)" not in text:
        return text
    before = None
    while before != text:
        before = text
        text = re.sub(r"Unsafe(Mutable)?Pointer<(?:%s)>" % "|".join(sorted(records)), r"Unsafe\1RawPointer", text)
        text = re.sub(r"Unsafe(Mutable)?Pointer<Unsafe(?:Mutable)?RawPointer\?>", r"Unsafe\1RawPointer", text)
    return text


def words(header: str, others: list[str]) -> set[str]:
    """Every name in the headers: what an import shows besides comes from headers of the system."""
    target = re.search(r'"triple": "([^"-]*)', run(["swiftc", "-print-target-info"]))
    folders = [os.path.dirname(header), f"/usr/include/{target.group(1) if target else ''}-linux-gnu"]
    paths = [header] + [path for other in others for folder in folders if os.path.exists(path := f"{folder}/{other}")]
    found: set[str] = set()
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            found.update(re.findall(r"\w+", re.sub(r"/\*.*?\*/", "", file.read(), flags=re.DOTALL)))
    return found


def compare(module: str, theirs: str, ours: str, own: set[str]) -> list[str]:
    """What an import shows of the headers and the module does not, or otherwise."""
    their, our = declarations(theirs), declarations(ours)
    records = {name.split()[1] for name in our if name.startswith("type ")}
    differences = []
    counts = {"same": 0, "erased": 0}
    for name, text in sorted(their.items()):
        if name not in our and re.split(r"[ .]", name)[1] not in own:
            continue
        if name not in our:
            differences.append(f"{name}: {text}: only in the import")
        elif our[name] == text:
            counts["same"] += 1
        elif erased(resolved(our[name], our), records) == erased(resolved(text, their), records):
            counts["erased"] += 1
        else:
            differences.append(f"{name}: {text}: here {our[name]}")
    print(f"{module}: {counts['same']} declarations as the import shows them, {counts['erased']} but for records in C "
          f"function types, {len(differences)} otherwise")
    return differences


def main() -> None:
    """Everything, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        failed = False
        with open(f"{HERE}/DropIn/differences.txt", encoding="utf-8") as file:
            known = [line.strip() for line in file if line.strip() and not line.startswith("#")]
        for module, header, library, others in MODULES:
            expected, theirs = linked(module, header, library, folder)
            actual, ours = loaded(module, header, library, others, folder)
            if expected != actual:
                failed = True
                print(f"{module}: the client prints\n{expected}\nwith the header and\n{actual}\nwith the module")
            else:
                print(f"{module}: one client, both print the same {len(expected.splitlines())} lines")
            for difference in compare(module, theirs, ours, words(header, others)):
                if not any(re.match(pattern, difference) for pattern in known):
                    failed = True
                    print(f"  {difference}")
        sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
