# Licensed under Apache License v2.0. See LICENSE for details.
"""One header through ffigen and through the Swift compiler, and the ledger of what was declared, bound and skipped."""

import glob
import json
import os
import re
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field

import calls
import ledger
import witness
from headers import Header

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.join(ROOT, ".build", "release")


@dataclass
class Result:
    """What came of one header."""

    header: Header
    failures: list[str] = field(default_factory=list)
    declared: int = 0
    bound: int = 0
    skipped: Counter = field(default_factory=Counter)
    records: int = 0
    enumerations: int = 0
    constants: int = 0
    generate_seconds: float = 0
    compile_seconds: float = 0
    lines: int = 0
    checks: int | None = None
    witness: object = None
    witness_note: str = ""

    def fail(self, text: str) -> None:
        self.failures.append(text)


def flags(header: Header) -> list[str]:
    """The arguments for clang: what pkg-config says, and what the table adds."""
    found: list[str] = []
    if header.pkg:
        command = ["pkg-config", "--cflags", *header.pkg.split()]
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        if said.returncode != 0:
            raise LookupError(said.stderr.strip().splitlines()[0])
        found = said.stdout.split()
    return found + header.flags


def include_roots(arguments: list[str]) -> list[str]:
    """The folders that clang searches, in its own words."""
    command = ["clang", "-E", "-v", "-xc", "/dev/null", *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = said.stderr.partition("search starts here:\n")[2].partition("End of search list")[0].splitlines()
    return [os.path.normpath(line.strip()) for line in lines if line.startswith(" ")]


def timed(command: list[str], log: str, timeout: float) -> tuple[int, float]:
    """Runs a command; its exit code, and the processor seconds it took with everything it started."""
    with open(log, "wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + timeout
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                process.returncode = os.waitstatus_to_exitcode(status)
                return process.returncode, usage.ru_utime + usage.ru_stime
            if time.monotonic() > deadline:
                process.kill()
                os.wait4(process.pid, 0)
                process.returncode = -9
                return -9, timeout
            time.sleep(0.02)


def module_flags() -> list[str]:
    """How swiftc finds FFIRuntime where SwiftPM has built it."""
    return [
        "-I", f"{BUILD}/Modules",
        "-Xcc", f"-fmodule-map-file={BUILD}/CFFIShims.build/module.modulemap",
        "-Xcc", f"-fmodule-map-file={ROOT}/Sources/CLibFFI/module.modulemap",
        "-Xcc", f"-I{ROOT}/Sources/CFFIShims/include",
    ]


def compiler() -> list[str]:
    """swiftc as strict as it gets, in debug mode."""
    return ["swiftc", "-swift-version", "6", "-warnings-as-errors", "-Onone", *module_flags()]


def runtime_objects() -> list[str]:
    """The object files of FFIRuntime and of what it stands on."""
    found = []
    for target in ["FFIRuntime", "FFIDefinitions", "CFFIShims"]:
        for folder, _, names in os.walk(f"{BUILD}/{target}.build"):
            found += [os.path.join(folder, name) for name in names if name.endswith(".o")]
    return sorted(found)


def messages(log: str, marks: tuple[str, ...], limit: int = 5) -> list[str]:
    """The lines of a log that say what went wrong."""
    with open(log, encoding="utf-8", errors="replace") as file:
        lines = [line.strip() for line in file]
    return [line for line in lines if any(mark in line for mark in marks)][:limit] or lines[-limit:]


def run(header: Header, folder: str, steps: set[str]) -> Result:
    """Generates, counts, compiles."""
    result = Result(header)
    os.makedirs(folder, exist_ok=True)
    try:
        arguments = flags(header)
    except LookupError as error:
        result.fail(f"not installed: {error}")
        return result
    if generate(header, folder, arguments, result):
        account(header, folder, arguments, result, "witness" in steps)
        if "compile" in steps and build(header, folder, result) and "call" in steps:
            calls.run(header, folder, result)
    return result


def generate(header: Header, folder: str, arguments: list[str], result: Result) -> bool:
    """Runs ffigen."""
    library = ["--library", header.library] if header.library else []
    command = [
        f"{BUILD}/ffigen", header.header, *header.also, "-o", folder, "--module", header.name, *library,
        "--report", f"{folder}/report.json", "--", *arguments]
    log = f"{folder}/generate.log"
    code, result.generate_seconds = timed(command, log, 120)
    if code != 0:
        result.fail(f"ffigen ended with {code}: " + " | ".join(messages(log, ("error:", "Fatal"))))
    return code == 0


def sources(header: Header, folder: str) -> list[str]:
    """The generated Swift: one file, or several for a large module."""
    parts = glob.glob(f"{folder}/{glob.escape(header.name)}+*.swift")
    return [f"{folder}/{header.name}.swift", *sorted(parts)]


def build(header: Header, folder: str, result: Result) -> bool:
    """Compiles the generated files, warnings as errors, and measures that alone."""
    files = sources(header, folder)
    for source in files:
        with open(source, encoding="utf-8") as file:
            result.lines += sum(1 for _ in file)
    objects = {source: {"object": os.path.splitext(source)[0] + ".o"} for source in files}
    with open(f"{folder}/objects.json", "w", encoding="utf-8") as file:
        json.dump(objects, file)
    # As SwiftPM compiles in debug mode: file by file, some of them in one process.
    command = [*compiler(), "-parse-as-library", "-module-name", header.name, *files]
    log = f"{folder}/compile.log"
    code, result.compile_seconds = timed(
        [*command, "-c", "-enable-batch-mode", "-j2", "-output-file-map", f"{folder}/objects.json"], log, 300)
    if code != 0:
        result.fail(f"swiftc ended with {code}: " + " | ".join(messages(log, ("error:", "Stack dump"))))
    return code == 0


# MARK: - The ledger

def account(header: Header, folder: str, arguments: list[str], result: Result, ask_importer: bool) -> None:
    """Compares what clang says is declared with what ffigen says it bound or left out."""
    with open(f"{folder}/{header.name}.ffi.json", encoding="utf-8") as file:
        definitions = json.load(file)
    scope = ledger.Scope(header.scope, header.header, include_roots(arguments))
    declared = ledger.read([header.header, *header.also], arguments, scope)
    skipped = definitions["skipped"]

    functions = set(definitions["functions"]) | set(definitions["extended"]["functions"])
    left_out = {entry["name"]: entry["reason"] for entry in skipped if entry["kind"] == "function"}
    expected = {symbol: entry for symbol, entry in declared.functions.items()}
    result.declared = len(expected)
    result.bound = len(functions & set(expected))
    for symbol, entry in expected.items():
        if symbol not in functions and (reason := left_out.get(entry["name"]) or left_out.get(symbol)):
            result.skipped[short(reason)] += 1
    result.records = len(declared.records)
    result.enumerations = len(declared.enumerations)
    result.constants = len(definitions["constants"])

    named = {entry["name"] for entry in skipped}
    compare(result, "function", {s: e["name"] for s, e in expected.items()}, functions, named)
    compare(result, "variable", {s: e["name"] for s, e in declared.variables.items()},
            set(definitions["variables"]) | set(definitions["constants"]), named)
    types = set(definitions["extended"]["types"])
    compare(result, "record", {name: name for name in declared.records},
            types | {re.sub("^(struct|union)_", "", name) for name in types}, named)
    enumerators = set(definitions["constants"])
    for enumeration in definitions["enums"].values():
        enumerators |= set(enumeration["values"])
    compare(result, "enumerator", {name: name for name in declared.enumerators}, enumerators, named)
    # A macro may be named as what it stands for is: `#define stdin stdin`.
    with open(f"{folder}/report.json", encoding="utf-8") as file:
        report = json.load(file)["modules"][0]
    bound = {entry["name"] for entry in report["bound"] if entry["kind"] == "typedef"}
    compare(result, "typedef", {name: name for name in declared.typedefs}, bound, named)
    for kind, count in report["counts"].items():
        if count["declared"] != count["bound"] + count["skipped"] + count["excluded"]:
            result.fail(f"the report's counts of kind {kind} do not add up")
    compare(result, "macro", {name: name for name in declared.macros}, enumerators | functions, named)

    for symbol, entry in expected.items():
        if entry["internal"] and symbol in functions:
            result.fail(f"'{symbol}' is bound, and clang says that it is static or inline")
        if not entry["internal"] and "static or inline" in left_out.get(entry["name"], ""):
            result.fail(f"'{symbol}' is left out as static or inline, and clang says that it is not")
    foreign = functions - set(expected)
    if foreign:
        result.fail(f"{len(foreign)} functions are bound that clang does not find in scope: {some(foreign)}")
    if ask_importer:
        witness.compare(header, folder, arguments, declared, skipped, result)


def compare(result: Result, kind: str, expected: dict[str, str], bound: set[str], skipped: set[str]) -> None:
    """Every declaration is bound or reported."""
    missing = [name for symbol, name in expected.items()
               if symbol not in bound and name not in skipped and symbol not in skipped]
    if missing:
        result.fail(f"{len(missing)} of {len(expected)} {kind} declarations are neither bound nor reported: "
                    + some(missing))


def some(names) -> str:
    """The first few names, sorted."""
    names = sorted(names)
    return ", ".join(names[:6]) + (", …" if len(names) > 6 else "")


def short(reason: str) -> str:
    """A reason without the names that differ from case to case."""
    return re.sub(r"'[^']*'", "…", reason)
