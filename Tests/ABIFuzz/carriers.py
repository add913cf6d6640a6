# Licensed under Apache License v2.0. See LICENSE for details.
"""How the generator would call, tried on AArch64 and on x86-64 without Swift.

For a random library the generator is asked how it would call each function on the target. A C program makes those calls: it
casts each function to one that takes and gives the runtime's C structs, exactly where the generated code would. The library is
compiled by gcc and by clang for the target, the program runs natively or under qemu, and every byte is compared. Where a
libffi for AArch64 is given, the same is done with the interfaces for libffi, and with callbacks.
Usage: Scripts/abi-fuzz --carriers [--libffi-arm FOLDER] [seeds]
"""

import glob
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field

import c_text
import dropin
from seed_run import SUPPORT, Failed, records, step
from shapes import Function, Record, Scalar, Shapes


@dataclass
class Target:
    """A machine: how to compile for it and how to run what was compiled."""

    triple: str
    gcc: str
    runner: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    @property
    def is_here(self) -> bool:
        return all(shutil.which(name) for name in [self.gcc, *self.runner])


TARGETS = [
    Target("x86_64-unknown-linux-gnu", "gcc"),
    Target("aarch64-unknown-linux-gnu", "aarch64-linux-gnu-gcc", ["qemu-aarch64"], ["-I/usr/aarch64-linux-gnu/include"]),
]


def carrier_names() -> dict[str, str]:
    """The C structs of the runtime by their Swift names."""
    text = ""
    for path in glob.glob(f"{dropin.ROOT}/Sources/FFIRuntime/Values/ForeignCarrier*.swift"):
        with open(path, encoding="utf-8") as file:
            text += file.read()
    return dict(re.findall(r"public typealias (\w+) = (ffigen_\w+)", text))


def direct_types(bindings: str) -> dict[str, list[str]]:
    """The types that generated code calls each function with, as Swift names them; the result is the last."""
    found = {}
    for name, body in re.findall(r"^    func (f\d+)\((.*?)^    \}", bindings, re.MULTILINE | re.DOTALL):
        signature = re.search(r"@convention\(c\) \((.*)\) -> ([^()]*|\(.*\)\??)\)\.self", body)
        if signature:
            found.setdefault(name, split(signature.group(1)) + [signature.group(2)])
    return found


def split(text: str) -> list[str]:
    """A list at its outer commas."""
    parts, depth, current = [], 0, ""
    for character in text.replace("->", "\0"):
        depth += (character in "([<") - (character in ")]>")
        if character == "," and depth == 0:
            parts.append(current.strip())
            current = ""
        else:
            current += character
    return [part.replace("\0", "->") for part in [*parts, current.strip()] if part]


def caller(shapes: Shapes, types: dict[str, list[str]], carriers: dict[str, str]) -> tuple[str, int]:
    """The program, and how many functions it calls."""
    lines = ['#include <stdio.h>\n#include <string.h>\n#include "CFFIShims.h"\n#include "abi_fuzz.h"\n#include "fuzz.h"\n'
             "int main(void)\n{\n    abi_prepare();"]
    count = 0
    for function in shapes.functions:
        swift = types.get(function.name)
        if function.kind == "call" and swift:
            count += 1
            lines += call(function, swift, carriers)
    return "\n".join([*lines, '    puts("done");', "    return 0;", "}\n"]), count


def call(function: Function, swift: list[str], carriers: dict[str, str]) -> list[str]:
    """The statements of one call."""
    def spelled(type: Scalar | Record, name: str) -> str:
        return carriers[name.removeprefix("ForeignCarrier.")] if name.startswith("ForeignCarrier.") else type.c

    if len(swift) != len(function.parameters) + 1:
        raise Failed(f"{function.name} has {len(function.parameters)} parameters, and its call {len(swift) - 1}: {swift}")
    result = spelled(function.result, swift[-1]) if function.result else "void"
    names = [spelled(type, name) for type, name in zip(function.parameters, swift)]
    lines = [f"    if (abi_begin({function.number})) {{"]
    for i, name in enumerate(names):
        lines += [f"        _Static_assert(sizeof({name}) == sizeof({function.parameters[i].c}), \"size\");",
                  f"        {name} a{i}; memcpy(&a{i}, abi_value({function.slot + 1 + i}), sizeof a{i});"]
    text = f"(({result} (*)({', '.join(names) or 'void'})){function.name})({', '.join(f'a{i}' for i in range(len(names)))});"
    if function.result:
        lines += [f"        {result} result = {text}",
                  f'        abi_check({function.slot}, &result, sizeof result, "the caller");']
    else:
        lines.append(f"        {text}")
    return [*lines, f"        abi_end({function.number}, {c_text.checks(function)});", "    }"]


# MARK: libffi

#: The codes of the scalars on AArch64 that an interface can say.
CODES = {"int8": "c", "uint8": "C", "char": "C", "int16": "s", "uint16": "S", "int32": "i", "uint32": "I", "int64": "q",
         "uint64": "Q", "float": "f", "double": "d", "pointer": "p", "bool": "b"}


def interfaces(bindings: str) -> dict[str, str]:
    """The interface of each function that goes through libffi, by its symbol."""
    literal = r"private static let {}: StaticString = \"\"\"\n(.*?)\n        \"\"\""
    tables = [re.search(literal.format(name), bindings, re.DOTALL) for name in ("symbolNames", "interfaces")]
    symbols, lines = ([line.strip() for line in table.group(1).splitlines()] if table else [] for table in tables)
    return {symbols[int(slot)]: text for slot, text in (line.split(" ", 1) for line in lines)}


def callback_interface(function: Function, records: dict[str, str]) -> str | None:
    """The interface of the function that a function calls back; nothing where libffi knows no type for a part of it."""
    def code(type: Scalar | Record | None) -> str | None:
        if type is None:
            return "v"
        if isinstance(type, Record):
            return records.get(type.c)
        complexes = {"float _Complex": "{ff}", "double _Complex": "{dd}", "wchar_t": "I"}
        return complexes.get(type.c) or CODES.get(type.ffi or "")

    codes = [code(type) for type in function.types]
    return None if None in codes else f"{codes[0]}({''.join(codes[1:])})"


def encoded_caller(shapes: Shapes, bindings: str, bound: set[str]) -> tuple[str, int]:
    """The program that makes the calls through libffi, and how many."""
    known = interfaces(bindings)
    records = dict(re.findall(r"^struct (r\d+):.*?foreignEncoding: String \{ \"([^\"]*)\" \}", bindings,
                              re.MULTILINE | re.DOTALL))
    callbacks = dict(re.findall(r"^typealias c(\d+) = (.*)$", bindings, re.MULTILINE))
    rows = []
    for function in shapes.functions:
        encoding = known.get(function.name) if function.kind == "call" else None
        if function.kind == "back" and function.name in bound and callbacks[str(function.number)] != "UnsafeRawPointer":
            encoding = callback_interface(function, records)
        if encoding:
            is_back = int(function.kind == "back")
            rows.append(f'    {{{function.number}, {is_back}, {function.slot}, {len(function.parameters)}, '
                        f'{c_text.checks(function)}, "{encoding}", (void (*)(void)){function.name}}},')
    return ('#include <stdio.h>\n#include "encoded.h"\n#include "fuzz.h"\n'
            "static const struct abi_encoded entries[] = {\n" + "\n".join(rows) + "\n};\nint main(void)\n{\n"
            "    abi_prepare();\n    for (unsigned i = 0; i < sizeof entries / sizeof *entries; i++) {\n"
            '        abi_call_encoded(&entries[i]);\n    }\n    puts("done");\n    return 0;\n}\n'), len(rows)


class Trial:
    """A seed on a target."""

    def __init__(self, target: Target, seed: int, functions: int, folder: str):
        self.target = target
        self.seed = seed
        self.folder = folder
        self.shapes = Shapes(seed, functions)
        self.calls = 0
        self.reasons: Counter[str] = Counter()
        self.failures: list[str] = []
        os.makedirs(folder, exist_ok=True)
        self.write("fuzz.h", c_text.header(self.shapes))
        self.write("fuzz.c", c_text.source(self.shapes, seed))

    def write(self, name: str, text: str) -> str:
        with open(f"{self.folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)
        return f"{self.folder}/{name}"

    def bind(self, call_path: str) -> tuple[str, set[str]]:
        """The generated Swift, and the functions in it."""
        step([f"{dropin.BUILD}/ffigen", f"{self.folder}/fuzz.h", "--module", "Fuzz", "--target", self.target.triple,
              "--no-documentation", "--declarations-per-file", "0", "--report", f"{self.folder}/report.json", "--emit", "swift",
              "--access-level", "internal", "--call-path", call_path, "--quiet", "-o", self.folder, "--", *self.target.flags])
        with open(f"{self.folder}/Fuzz.swift", encoding="utf-8") as file:
            bindings = file.read()
        with open(f"{self.folder}/report.json", encoding="utf-8") as file:
            module = json.load(file)["modules"][0]
        return bindings, {entry["name"] for entry in module["bound"] if entry["kind"] == "function"}

    def direct(self) -> None:
        """The calls that generated code makes directly."""
        bindings, bound = self.bind("auto")
        text, count = caller(self.shapes, direct_types(bindings), carrier_names())
        self.reasons["not bound"] += len(self.shapes.functions) - len(bound)
        self.reasons["not called directly"] += len(bound) - count
        self.run(self.write("caller.c", text), count, [], "direct")

    def through_libffi(self, folder: str) -> None:
        """The same calls through libffi, and callbacks."""
        bindings, bound = self.bind("libffi")
        text, count = encoded_caller(self.shapes, bindings, bound)
        self.run(self.write("encoded_caller.c", text), count, [f"{SUPPORT}/encoded.c"], "libffi",
                 ["-I", folder], [f"{folder}/libffi.a"])

    def run(self, program: str, count: int, more: list[str], way: str, include=(), libraries=()) -> None:
        """Compiles a program with the library of each compiler, runs it and reads what it says."""
        include = ["-I", SUPPORT, "-I", self.folder, "-I", f"{dropin.ROOT}/Sources/CFFIShims/include", *include]
        clang = ["clang", f"--target={self.target.triple}", *self.target.flags]
        for compiler in ([self.target.gcc], clang):
            objects = []
            # The caller is clang's work, as the Swift compiler's calls are.
            for source in (f"{self.folder}/fuzz.c", program, f"{SUPPORT}/abi_fuzz.c", *more):
                objects.append(f"{self.folder}/{os.path.basename(source)}.o")
                by = compiler if source.endswith("/fuzz.c") else clang
                step([*by, "-w", "-O1", *include, "-c", source, "-o", objects[-1]])
            step([self.target.gcc, "-static", *objects, *libraries, "-o", f"{self.folder}/caller"])
            said = subprocess.run([*self.target.runner, f"{self.folder}/caller"], capture_output=True, text=True, check=False)
            prefix = f"seed {self.seed}, {self.target.triple}, {way}, {compiler[0]}"
            for line in re.findall(r"^(?:mismatch|checks|crash)\t.*$", said.stdout, re.MULTILINE):
                function = self.shapes.functions[int(line.split("\t")[1])]
                self.failures.append(f"  {prefix}: {line}\n        {function.prototype}" + "".join(
                    f"\n        {record.declaration}" for record in records(function)))
            found = said.stdout.count("called\t")
            self.calls += found
            if not said.stdout.endswith("done\n") or found != count:
                self.failures.append(f"  {prefix}: {found} of {count} calls; {said.stderr[-300:]}")


def main(seeds: list[int], functions: int, libffi: str | None, folder: str) -> None:
    """All targets that can be compiled for and run here."""
    failed = False
    for target in TARGETS:
        if not target.is_here:
            print(f"{target.triple}: left out, {target.gcc} or {target.runner[:1]} is not here")
            continue
        calls, reasons = 0, Counter()
        for seed in seeds:
            trial = Trial(target, seed, functions, f"{folder}/{target.triple}-{seed}")
            trial.direct()
            if libffi and target.runner:
                trial.through_libffi(libffi)
            calls += trial.calls
            reasons += trial.reasons
            failed = failed or bool(trial.failures)
            print("\n".join(trial.failures[:6]), end="\n" if trial.failures else "", flush=True)
        print(f"{target.triple}: {calls} calls by {len(seeds)} seeds and two compilers; of the functions "
              + ", ".join(f"{count} {reason}" for reason, count in reasons.most_common()), flush=True)
    sys.exit(1 if failed else 0)
