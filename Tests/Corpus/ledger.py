# Licensed under Apache License v2.0. See LICENSE for details.
"""What a header declares, counted without ffigen: from clang's dump of the syntax tree, and from its preprocessor."""

import fnmatch
import json
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass, field


@dataclass
class Declared:
    """The declarations of the files in scope, by the name of the symbol for functions and variables."""

    functions: dict[str, dict] = field(default_factory=dict)  # symbol -> {"name", "internal"}
    variables: dict[str, dict] = field(default_factory=dict)
    records: dict[str, str] = field(default_factory=dict)  # name -> struct|union, complete ones
    enumerations: set[str] = field(default_factory=set)
    enumerators: set[str] = field(default_factory=set)
    typedefs: set[str] = field(default_factory=set)
    macros: set[str] = field(default_factory=set)


class Scope:
    """Whether a file's declarations count as the header's."""

    def __init__(self, entries: list[str], header: str, roots: list[str]):
        self.places: list[str] = []
        for entry in entries:
            if entry == "*":
                found = [os.path.join(root, header) for root in roots if os.path.exists(os.path.join(root, header))]
                self.places.append(os.path.dirname((found or [header])[0]))
            else:
                self.places += [os.path.normpath(os.path.join(root, entry)) for root in roots]

    def __contains__(self, file: str) -> bool:
        path = os.path.normpath(file)
        return any(
            fnmatch.fnmatchcase(path, place) if "*" in place else path == place or path.startswith(place + "/")
            for place in self.places)


def read(headers: list[str], flags: list[str], scope: Scope) -> Declared:
    """Runs clang over a file that includes the headers, and collects what is declared in scope."""
    declared = Declared()
    with tempfile.TemporaryDirectory() as folder:
        main = os.path.join(folder, "main.c")
        with open(main, "w", encoding="utf-8") as file:
            file.writelines(f'#include "{header}"\n' for header in headers)
        base = ["clang", "-std=gnu17", "-w", *flags]
        _read_tree([*base, "-fsyntax-only", "-Xclang", "-ast-dump=json", main], scope, declared)
        _read_macros([*base, "-E", "-dD", main], scope, declared)
    return declared


# MARK: - The syntax tree

_WANTED = {"FunctionDecl", "VarDecl", "RecordDecl", "EnumDecl", "TypedefDecl"}
_FILE = re.compile(rb'^ *"file": "(.*)",?$')


def _read_tree(command: list[str], scope: Scope, declared: Declared) -> None:
    """Splits the dump into its top-level objects: the whole would be hundreds of megabytes.

    A place in the dump names its file only where that differs from the place printed before, so the file is followed
    through everything.
    """
    functions: dict[str, dict] = {}
    pending: dict[str, dict] = {}  # unnamed records and enumerations, by the id by which a typedef owns them
    for node, file in _top_level(command):
        if node.get("isImplicit") or file not in scope:
            continue
        kind, name = node["kind"], node.get("name")
        symbol = node.get("mangledName", name or "").removeprefix("\x01")
        if kind == "FunctionDecl":
            entry = functions.setdefault(name, {"name": name, "internal": False})
            # A later declaration may give the function another symbol.
            entry["symbol"] = symbol if symbol != name else entry.get("symbol", symbol)
            storage = node.get("storageClass")
            # `extern inline` says that the library has it as well.
            if storage == "static" or (node.get("inline") and storage != "extern"):
                entry["internal"] = True
        elif kind == "VarDecl":
            entry = declared.variables.setdefault(symbol, {"name": name, "internal": False})
            entry["internal"] |= node.get("storageClass") == "static"
        elif kind == "RecordDecl" and node.get("completeDefinition"):
            if name:
                declared.records[name] = node["tagUsed"]
            else:
                pending[node["id"]] = node
        elif kind == "EnumDecl":
            if name:
                declared.enumerations.add(name)
            for constant in node.get("inner", []):
                if constant["kind"] == "EnumConstantDecl":
                    declared.enumerators.add(constant["name"])
        elif kind == "TypedefDecl":
            declared.typedefs.add(name)
            _name_by_typedef(node, pending, declared)
    declared.functions = {entry["symbol"]: entry for entry in functions.values()}


def _name_by_typedef(node: dict, pending: dict[str, dict], declared: Declared) -> None:
    for inner in node.get("inner", []):
        owned = inner.get("ownedTagDecl") or {}
        record = pending.pop(owned.get("id", ""), None)
        if record is not None:
            declared.records[node["name"]] = record["tagUsed"]


def _top_level(command: list[str]):
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        file, lines, place, inside, included = "", [], "", False, False
        for line in process.stdout:
            if line.startswith(b'    {'):
                lines, inside, place = [], True, ""
            match = _FILE.match(line) if b'"file": ' in line else None
            if match and not included:
                file = json.loads(b'"' + match.group(1) + b'"')
            included = b'"includedFrom": {' in line
            if not inside:
                continue
            if line.startswith(b'      "range": {'):
                place = file
            lines.append(line)
            if line.startswith(b"    }"):
                inside = False
                node = _parse(lines)
                if node and node.get("kind") in _WANTED:
                    yield node, place
        process.wait()


def _parse(lines: list[bytes]) -> dict | None:
    kind = next((line for line in lines[:4] if line.startswith(b'      "kind"')), b"")
    if not any(wanted.encode() in kind for wanted in _WANTED):
        return None
    return json.loads(b"".join(lines).rstrip().rstrip(b","))


# MARK: - Macros

_LINE = re.compile(r'^# \d+ "((?:[^"\\]|\\.)*)"')
_DEFINE = re.compile(r"^#define (\w+)")
_UNDEFINE = re.compile(r"^#undef (\w+)")


def _read_macros(command: list[str], scope: Scope, declared: Declared) -> None:
    """What is defined in scope when the header has been read to its end."""
    text = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False).stdout
    here = False
    for line in text.splitlines():
        if not line.startswith("#"):
            continue
        if match := _LINE.match(line):
            here = match.group(1) in scope
        elif match := _DEFINE.match(line):
            # A definition elsewhere takes the name over.
            (declared.macros.add if here else declared.macros.discard)(match.group(1))
        elif match := _UNDEFINE.match(line):
            declared.macros.discard(match.group(1))
