# Licensed under Apache License v2.0. See LICENSE for details.
"""The compiler's own importer as a witness: what it shows for a header, compared type by type with the bindings."""

import os
import subprocess
from collections import Counter, defaultdict

import bindings
import swift_text
from swift_text import spell

REASONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "importer-reasons.tsv")

_NUMBERS = {
    "CChar": "Int8", "CSignedChar": "Int8", "CUnsignedChar": "UInt8", "CShort": "Int16", "CUnsignedShort": "UInt16",
    "CInt": "Int32", "CUnsignedInt": "UInt32", "CLong": "Int", "CUnsignedLong": "UInt", "CLongLong": "Int64",
    "CUnsignedLongLong": "UInt64", "CBool": "Bool", "CFloat": "Float", "CDouble": "Double",
}
_POINTERS = {"UnsafeMutablePointer", "UnsafePointer"}
_RAW = {"UnsafeMutableRawPointer", "UnsafeRawPointer"}


class Witness:
    """Differences between two modules, by category, each with the declarations that show it."""

    def __init__(self, theirs: swift_text.Module, ours: swift_text.Module):
        self.theirs, self.ours = theirs, ours
        self.found: dict[str, list[str]] = defaultdict(list)
        self.compared: Counter = Counter()

    # MARK: Declarations

    def functions(self, declared: dict[str, dict], skipped: dict[str, str]) -> None:
        """Every function that clang finds in scope."""
        for name in sorted({entry["name"] for entry in declared.values()}):
            our = self.ours.functions.get(name) or self.ours.functions.get(name + "_")
            their = self.theirs.functions.get(name)
            if our and their:
                self.compared["functions"] += 1
                self.difference(their, our, name)
            elif our:
                variadic = any(parameter[0] == "variadic" for parameter in our[1])
                self.add("variadic" if variadic else "function only here", f"{name}: {spell(our)}")
            elif their:
                self.add("function only there: " + ("inline" if "inline" in skipped.get(name, "") else "other"),
                         f"{name}: {skipped.get(name, 'not reported')}")

    def records(self, names: set[str]) -> None:
        """Every record and enumeration in scope, member by member."""
        for name in sorted(names):
            our, their = self.members(self.ours, name), self.members(self.theirs, name)
            if our is not None and their is not None:
                self.compared["records"] += 1
                for member in their | our:
                    self.member(name, member, their.get(member), our.get(member) or our.get(member + "_"))
            elif our is not None:
                self.add("record only here", name)
            elif their is not None:
                self.add("record only there", name)

    def members(self, module: swift_text.Module, name: str) -> dict | None:
        if name in module.records:
            return module.records[name]
        alias = module.aliases.get(name)
        return module.records.get(alias[1]) if alias and alias[0] == "name" else None

    def member(self, record: str, name: str, their: tuple | None, our: tuple | None) -> None:
        where = f"{record}.{name}"
        if their and our:
            self.compared["members"] += 1
            self.difference(their, our, where)
        elif our and not name.startswith("_storage") and not name.startswith("_padding"):
            if name.endswith("_") and name[:-1] in (self.members(self.theirs, record) or {}):
                return
            self.add("member only here", f"{where}: {spell(our)}")
        elif their:
            self.add("member only there", f"{where}: {spell(their)}")

    def constants(self, names: set[str]) -> None:
        """Macros that both sides show."""
        for name in sorted(names):
            their, our = self.theirs.constants.get(name), self.ours.constants.get(name)
            if their and our:
                self.compared["macros"] += 1
                self.difference(their, our, name, is_constant=True)
            elif our:
                self.add("macro only here", f"{name}: {spell(our)}")
            elif their:
                self.add("macro only there", f"{name}: {spell(their)}")

    def add(self, category: str, example: str) -> None:
        self.found[category].append(example)

    # MARK: Types

    def difference(self, their: tuple, our: tuple, where: str, is_constant: bool = False) -> None:
        """Notes every category in which two types differ."""
        categories: set[str] = set()
        self.walk(their, our, False, categories)
        for category in categories:
            if is_constant and category == "unexplained":
                category = "macro of another type"
            self.add(category, f"{where}: {spell(their)} / {spell(our)}")

    def resolve(self, node: tuple, module: swift_text.Module) -> tuple:
        while node[0] == "name" and not node[2]:
            if node[1] in _NUMBERS:
                return ("name", _NUMBERS[node[1]], ())
            if node[1] not in module.aliases or module.aliases[node[1]] == node:
                break
            node = module.aliases[node[1]]
        return node

    def is_opaque(self, node: tuple) -> bool:
        """Whether a type of ours has no members: an enum without cases."""
        return node[0] == "name" and (node[1] in self.ours.empty)

    def walk(self, their: tuple, our: tuple, in_callback: bool, out: set[str]) -> None:
        """Goes down both trees together; where they part, the category of it is added."""
        their, our = self.resolve(their, self.theirs), self.resolve(our, self.ours)
        if their[0] == "implicit":
            if our[0] == "optional":
                return self.walk(their[1], our[1], in_callback, out)
            out.add("nonnull")
            return self.walk(their[1], our, in_callback, out)
        if our[0] == "optional" and their[0] != "optional":
            out.add("optional member" if their[0] != "name" else "optional")
            return self.walk(their, our[1], in_callback, out)
        if their == our:
            return None
        if self.leaf(their, our, in_callback, out):
            return None
        if their[0] != our[0]:
            out.add("unexplained")
        elif their[0] == "optional":
            self.walk(their[1], our[1], in_callback, out)
        elif their[0] == "name" and their[1] == our[1] and len(their[2]) == len(our[2]):
            for a, b in zip(their[2], our[2]):
                self.walk(a, b, in_callback, out)
        elif their[0] == "function" and len(their[1]) == len(our[1]):
            # The outermost is the declaration itself; any within is the type of a pointer to a function.
            for a, b in zip(their[1] + (their[2],), our[1] + (our[2],)):
                self.walk(a, b, in_callback or their[3], out)
        else:
            out.add("unexplained")
        return None

    def leaf(self, their: tuple, our: tuple, in_callback: bool, out: set[str]) -> bool:
        """The differences that have a category. True where the pair is dealt with."""
        if their == ("name", "OpaquePointer", ()):
            if our[0] == "name" and our[1] in _RAW and in_callback:
                out.add("callback: raw pointer")
                return True
            if our[0] == "name" and our[1] in _POINTERS:
                is_opaque = self.is_opaque(self.resolve(our[2][0], self.ours))
                out.add("opaque pointer" if is_opaque else "opaque pointer: members")
                return True
        if their in {("name", "CWideChar", ()), ("name", "wchar_t", ())} and our == ("name", "Int32", ()):
            out.add("wide character")
            return True
        if our == ("name", "UnsafeMutableRawPointer", ()) and spell(their) == "UnsafeMutablePointer<va_list>":
            out.add("pointer to va_list")
            return True
        if their[0] == "name" and our[0] == "name":
            if in_callback and their[1] in _POINTERS and our[1] in _RAW:
                out.add("callback: raw pointer")
                return True
            if in_callback and their[1] in self.theirs.records and "rawValue" in self.theirs.records[their[1]]:
                out.add("callback: raw value")
                return True
            if ".__Unnamed" in their[1] or their[1].startswith("__Unnamed"):
                out.add("name of an unnamed type")
                return True
            if our[1] in {f"struct_{their[1]}", f"union_{their[1]}", f"enum_{their[1]}", their[1] + "_"}:
                out.add("renamed type")
                return True
            if our[1] == "FunctionPointer":
                return False
        if our[0] == "name" and our[1] == "FunctionPointer" and their[0] == "function" and our[2]:
            out.add("callback: records by value")
            return self.callback(their, our[2][0], out)
        if our[0] == "array":
            return self.array(their, our, in_callback, out)
        return False

    def callback(self, their: tuple, our: tuple, out: set[str]) -> bool:
        self.walk((*their[:3], False), (*our[:3], False), True, out)
        return True

    def array(self, their: tuple, our: tuple, in_callback: bool, out: set[str]) -> bool:
        if their[0] == "tuple" and len(their[1]) == our[1]:
            out.add("array")
            self.walk(their[1][0], our[2], in_callback, out)
            return True
        if our[1] == 1:
            out.add("array")
            self.walk(their, our[2], in_callback, out)
            return True
        return False


# MARK: - Running it

def interface(headers: list[str], arguments: list[str], roots: list[str], folder: str, name: str) -> str:
    """What the compiler's importer shows for the headers."""
    paths = []
    for header in headers:
        found = [os.path.join(root, header) for root in roots if os.path.exists(os.path.join(root, header))]
        paths.append(os.path.realpath((found or [header])[0]) if not found else found[0])
    place = os.path.join(folder, "witness")
    os.makedirs(place, exist_ok=True)
    with open(os.path.join(place, "module.modulemap"), "w", encoding="utf-8") as file:
        file.write(f"module C{name} {{\n" + "".join(f'    header "{path}"\n' for path in paths) + "}\n")
    output = os.path.join(place, f"C{name}.swift")
    command = [
        "swift-synthesize-interface", "-module-name", f"C{name}", "-I", place, "-module-cache-path", f"{place}/cache",
        "-target", target(), "-swift-version", "6", "-o", output]
    for argument in arguments:
        command += ["-Xcc", argument]
    code, _ = bindings.timed(command, f"{place}/log", 120)
    if code != 0:
        raise RuntimeError(" | ".join(bindings.messages(f"{place}/log", ("error:",))))
    with open(output, encoding="utf-8") as file:
        return file.read()


def target() -> str:
    """The target of this machine's swiftc."""
    said = subprocess.run(["swiftc", "-print-target-info"], capture_output=True, text=True, check=True).stdout
    return said.partition('"triple": "')[2].partition('"')[0]


def reasons() -> dict[str, str]:
    """The explanation of each category, written by hand."""
    with open(REASONS, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


def compare(header, folder: str, arguments: list[str], declared, skipped: list[dict], result) -> None:
    """One header; the differences go into the result, and one without a category is a failure."""
    roots = bindings.include_roots(arguments)
    try:
        theirs = interface([header.header, *header.also], arguments, roots, folder, header.name)
    except RuntimeError as error:
        result.witness_note = f"the importer does not read it: {error}"
        return
    text = ""
    for source in bindings.sources(header, folder):
        with open(source, encoding="utf-8") as file:
            text += file.read()
    witness = Witness(swift_text.read(theirs), swift_text.read(text))
    reasons_given = {entry["name"]: entry["reason"] for entry in skipped if entry["kind"] == "function"}
    witness.functions(declared.functions, reasons_given)
    witness.records(set(declared.records) | declared.enumerations)
    witness.constants(declared.macros)
    result.witness = witness
    known = reasons()
    for category, examples in witness.found.items():
        if category not in known:
            shown = "; ".join(examples[:3])
            result.fail(f"{len(examples)} differences from the importer without a category: {category}: {shown}")
