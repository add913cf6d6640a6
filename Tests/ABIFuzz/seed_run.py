# Licensed under Apache License v2.0. See LICENSE for details.
"""One seed: its library, its bindings, the programs that call it, and what they say."""

import json
import os
import re
import shutil
import subprocess
import time
from collections import Counter, defaultdict

import c_text
import dropin
import driver_text
from shapes import Record, Shapes

SUPPORT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Support")
COMPILERS = ("gcc", "clang")
#: By generated code, with direct calls and with all through libffi; by FFISignature; by a definitions document.
PATHS = ("direct", "libffi", "signatures", "definitions")


class Failed(Exception):
    """A step that did not succeed, with what it said."""


def step(command: list[str], **options) -> str:
    """What a command prints; it has to succeed."""
    said = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if said.returncode != 0:
        text = "\n".join(re.findall(r"^.*(?:error:|warning:|Assertion).*$", said.stdout + said.stderr, re.MULTILINE)[:5])
        raise Failed(f"{command[0]} ended with {said.returncode}: {text or (said.stdout + said.stderr)[-500:]}")
    return said.stdout


def swift(sources: list[str], module: str, program: str, optimization: str) -> None:
    """Compiles a program against FFIRuntime."""
    step([*dropin.compiler(), *dropin.runtime(), optimization, "-wmo", "-parse-as-library", *sources,
          "-module-name", module, *dropin.objects(), "-lffi", "-o", program])


def dynamic_program(folder: str) -> str:
    """The program for signatures that are known at run time; one for all seeds."""
    program = f"{folder}/dynamic"
    swift([f"{SUPPORT}/Support.swift", f"{SUPPORT}/Dynamic.swift"], "Dynamic", program, "-O")
    return program


class SeedRun:
    """What is done for a seed, and what came of it."""

    def __init__(self, seed: int, folder: str, functions: int, folders: list[str], is_optimized: bool):
        self.seed = seed
        self.folder = folder
        #: Where the loader looks for libffi first; an empty text for the system's own.
        self.folders = folders
        self.optimization = "-O" if is_optimized else "-Onone"
        self.shapes = Shapes(seed, functions)
        self.declared = functions
        self.bound: set[str] = set()
        #: By path, compiler and folder of libffi.
        self.called: dict[tuple[str, str, str], set[str]] = {}
        #: By path, or `ffigen` for what is not bound: function and reason.
        self.left_out: dict[str, dict[str, str]] = defaultdict(dict)
        self.failures: list[str] = []
        self.seconds = 0.0

    @property
    def summary(self) -> str:
        return (f"seed {self.seed}: {len(self.bound)} of {self.declared} functions bound, {self.optimization}, "
                f"{len(self.failures)} failures, {self.seconds:.0f} s")

    def everything(self, dynamic: str, paths: list[str], keeps: bool) -> None:
        """Makes the library and the bindings, and calls all that is bound by every path."""
        start = time.monotonic()
        try:
            self.make_libraries()
            for path in PATHS:
                if path not in paths:
                    continue
                if path in ("direct", "libffi"):
                    self.call_by_bindings(path)
                else:
                    self.call_by_run_time_types(path, dynamic)
        except (Failed, subprocess.TimeoutExpired) as failure:
            self.failures.append(f"seed {self.seed}, {self.optimization}: {failure}")
        self.seconds = time.monotonic() - start
        if not keeps and not self.failures:
            shutil.rmtree(self.folder)

    def write(self, name: str, text: str) -> str:
        path = f"{self.folder}/{name}"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def read(self, name: str) -> str:
        with open(f"{self.folder}/{name}", encoding="utf-8") as file:
            return file.read()

    def make_libraries(self) -> None:
        """One library of each C compiler."""
        self.write("fuzz.h", c_text.header(self.shapes))
        source = self.write("fuzz.c", c_text.source(self.shapes, self.seed))
        for compiler in COMPILERS:
            # More than -O1 costs much time with gcc, and the calls are the same.
            step([compiler, "-w", "-O2" if self.seed % 4 == 0 else "-O1", "-shared", "-fPIC", "-I", SUPPORT, "-I", self.folder, source,
                  f"{SUPPORT}/abi_fuzz.c", "-o", f"{self.folder}/lib{compiler}.so"])

    def bind(self, path: str) -> str:
        """The bindings whose functions are called that way; what is not bound has to be reported."""
        output = f"{self.folder}/{path}"
        step([f"{dropin.BUILD}/ffigen", f"{self.folder}/fuzz.h", "--module", "Fuzz", "--library", "fuzz",
              "--call-path", "auto" if path == "direct" else path, "--no-documentation", "--declarations-per-file", "0",
              "--access-level", "internal",
              "--report", f"{output}/report.json", "--quiet", "-o", output])
        module = json.loads(self.read(f"{path}/report.json"))["modules"][0]
        self.bound = {entry["name"] for entry in module["bound"] if entry["kind"] == "function"}
        skipped = {entry["name"]: entry["reason"] for entry in module["skipped"] if entry["kind"] == "function"}
        self.left_out["ffigen"] = skipped
        silent = {function.name for function in self.shapes.functions} - self.bound - set(skipped)
        if silent:
            raise Failed(f"neither bound nor reported: {', '.join(sorted(silent))}")
        return self.read(f"{path}/Fuzz.swift")

    def call_by_bindings(self, path: str) -> None:
        """Compiles the bindings with a program that calls all of them, and runs it with both libraries."""
        bindings = self.bind(path)
        text, expected, left_out = driver_text.driver(self.shapes, self.bound, bindings, closures=path == "libffi")
        self.left_out[path].update(left_out)
        driver = self.write(f"{path}/Driver.swift", text)
        program = f"{self.folder}/{path}/program"
        swift([f"{self.folder}/{path}/Fuzz.swift", driver, f"{SUPPORT}/Support.swift"], "Fuzzed", program, self.optimization)
        for compiler in COMPILERS:
            self.run(path, compiler, [program, f"{self.folder}/lib{compiler}.so"], expected)

    def call_by_run_time_types(self, path: str, dynamic: str) -> None:
        """Runs the program that needs no generated code."""
        if not os.path.exists(f"{self.folder}/direct"):
            self.bind("direct")
        plan = self.write("plan", driver_text.plan(self.shapes, self.bound))
        for compiler in COMPILERS:
            self.run(path, compiler, [dynamic, path, f"{self.folder}/lib{compiler}.so", plan,
                                      f"{self.folder}/direct/Fuzz.ffi.json"], self.bound)

    def run(self, path: str, compiler: str, command: list[str], expected: set[str]) -> None:
        """Runs a program with each libffi."""
        for folder in self.folders:
            self.run_with(folder, path, compiler, command, expected)

    def run_with(self, folder: str, path: str, compiler: str, command: list[str], expected: set[str]) -> None:
        """Runs a program, again behind a function that stopped it, and reads what it says."""
        environment = {**os.environ, **({"LD_LIBRARY_PATH": folder} if folder else {})}
        way = f"{path} with the libffi of {folder}" if folder else path
        calls: Counter[str] = Counter()
        first = 0
        while True:
            said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, errors="replace",
                                  env={**environment, "ABI_FUZZ_FIRST": str(first)})
            crash = None
            for line in said.stdout.splitlines():
                word, *parts = line.split("\t")
                name = f"f{parts[0]}" if parts else ""
                if word == "called":
                    calls[name] += 1
                elif word == "left out":
                    self.left_out[path][name] = parts[1]
                elif word == "mismatch":
                    self.fail(way, compiler, int(parts[0]), self.place(*parts[:2]) + f", compared by {parts[2]}: "
                              f"expected {parts[3]}, found {parts[4]}, where {parts[5] or 'all'} counts")
                elif word == "checks":
                    self.fail(way, compiler, int(parts[0]), f"{parts[2]} values were compared, not {parts[1]}")
                elif word == "crash":
                    crash = int(parts[0])
                    self.fail(way, compiler, crash, f"it ended with signal {parts[1]}: {said.stderr[-300:]}")
            if crash is None or crash < first:
                break
            first = crash + 1
        missing = {name for name in expected if calls[name] != 2 and name not in self.left_out[path]}
        if not said.stdout.endswith("done\n") or missing and not first:
            self.failures.append(f"seed {self.seed}, {way}, {compiler}: it did not call {sorted(missing)[:8]} twice: "
                                 + said.stderr[-300:])
        self.called[path, compiler, folder] = set(calls) - set(self.left_out[path])

    def place(self, number: str, slot: str) -> str:
        position = int(slot) - self.shapes.functions[int(number)].slot
        return f"parameter {position - 1}" if position else "the result"

    def fail(self, path: str, compiler: str, number: int, text: str) -> None:
        """A failure with all that is needed to look at it: the declaration, with the records in it."""
        function = self.shapes.functions[number]
        declaration = function.prototype + "".join(
            "\n        " + record.declaration.replace("\n", "\n        ") for record in records(function))
        self.failures.append(f"  seed {self.seed}, {self.optimization}, {path}, {compiler}, {function.name}: {text}\n"
                             f"        {declaration}")


def records(function) -> list[Record]:
    """The records that a function names, those within them first."""
    found: list[Record] = []

    def visit(type) -> None:
        if isinstance(type, Record) and type not in found:
            for member in type.members:
                visit(member.type)
            if type.c:
                found.append(type)

    for type in function.types:
        visit(type)
    return found
