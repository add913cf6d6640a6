# Licensed under Apache License v2.0. See LICENSE for details.
"""Declarations and types out of Swift text: generated bindings, and the interface that the compiler prints.

Types are trees of tuples: ("name", text, arguments), ("optional", type), ("implicit", type) for `T!`,
("function", parameters, result, is C), ("tuple", types), ("array", count, element).
"""

import re
from dataclasses import dataclass, field


@dataclass
class Module:
    """What a text declares at file scope, and in the class of the bindings."""

    functions: dict[str, tuple] = field(default_factory=dict)
    aliases: dict[str, tuple] = field(default_factory=dict)
    records: dict[str, dict[str, tuple]] = field(default_factory=dict)
    constants: dict[str, tuple] = field(default_factory=dict)
    empty: set[str] = field(default_factory=set)  # enums without cases


# MARK: - Types

_TOKEN = re.compile(
    r"@convention\(\s*(\w+)(?:,\s*cType:\s*\"(?:[^\"\\]|\\.)*\")?\s*\)|@\w+|->|\.\.\.|`?\w+(?:\.\w+)*`?|[()\[\]<>,?!:&_]")


class _Reader:
    def __init__(self, text: str):
        self.tokens = [match.group(0) for match in _TOKEN.finditer(text)]
        self.place = 0

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or (expected and token != expected):
            raise ValueError(f"expected '{expected}' at {self.tokens[self.place:self.place + 4]}")
        self.place += 1
        return token

    def type(self) -> tuple:
        is_c = False
        while self.peek().startswith("@") or self.peek() in {"any", "inout", "sending", "borrowing"}:
            is_c |= self.take().startswith("@convention")
        result = self.primary(is_c)
        while self.peek() in {"?", "!", "..."}:
            mark = self.take()
            result = ({"?": "optional", "!": "implicit", "...": "variadic"}[mark], result)
        return result

    def primary(self, is_c: bool) -> tuple:
        if self.peek() == "(":
            members = self.list("(", ")")
            while self.peek() in {"throws", "async"}:
                self.take()
            if self.peek() == "->":
                self.take()
                return ("function", tuple(members), self.type(), is_c)
            return members[0] if len(members) == 1 else ("tuple", tuple(members)) if members else _VOID
        if self.peek() == "[":
            self.take()
            first = self.type()
            if self.peek() == "of":
                self.take()
                element = self.type()
                self.take("]")
                return ("array", int(first[1]), element)
            self.take("]")
            return ("name", "Array", (first,))
        name = self.take().strip("`").removeprefix("Swift.")
        if self.peek() == "<":
            arguments = tuple(self.list("<", ">"))
            if name == "InlineArray":
                return ("array", int(arguments[0][1]), arguments[1])
            return ("name", name, arguments)
        return _VOID if name == "Void" else ("name", name, ())

    def list(self, start: str, end: str) -> list[tuple]:
        self.take(start)
        found = []
        while self.peek() != end:
            self.labels()
            found.append(self.type())
            if self.peek() == ",":
                self.take()
        self.take(end)
        return found

    def labels(self) -> None:
        """Skips `_ name:` and `name:` in front of a type."""
        ahead = self.tokens[self.place:self.place + 3]
        if len(ahead) > 1 and ahead[1] == ":":
            self.place += 2
        elif len(ahead) > 2 and ahead[2] == ":":
            self.place += 3


_VOID = ("tuple", ())


def parse_type(text: str) -> tuple:
    """The tree of a type's text."""
    try:
        reader = _Reader(text)
        result = reader.type()
        if reader.peek():
            raise ValueError("more follows")
        return result
    except (ValueError, IndexError):
        return ("name", text.strip(), ())


def spell(node: tuple) -> str:
    """A tree as text."""
    match node[0]:
        case "name":
            return node[1] + (f"<{', '.join(map(spell, node[2]))}>" if node[2] else "")
        case "optional":
            return _atom(node[1]) + "?"
        case "implicit":
            return _atom(node[1]) + "!"
        case "variadic":
            return _atom(node[1]) + "..."
        case "tuple":
            return "(" + ", ".join(map(spell, node[1])) + ")"
        case "array":
            return f"[{node[1]} of {spell(node[2])}]"
    return ("@convention(c) " if node[3] else "") + "(" + ", ".join(map(spell, node[1])) + ") -> " + spell(node[2])


def _atom(node: tuple) -> str:
    return f"({spell(node)})" if node[0] == "function" else spell(node)


# MARK: - Declarations

_FUNCTION = re.compile(r"^(?:    )?(?:@\w+ )*public func (`?\w+`?)(?=[(<])", re.MULTILINE)
_ALIAS = re.compile(r"^public typealias (\w+) = (.*)$", re.MULTILINE)
_CONSTANT = re.compile(r"^(?:@\w+ )*public var (`?\w+`?): (.*?) (?:=|\{).*$", re.MULTILINE)
_RECORD = re.compile(r"^( *)public struct (`?\w+`?)\b[^{]*\{(\})?")
_EMPTY = re.compile(r"^public enum (\w+)[^{]*\{\}", re.MULTILINE)
_FIELD = re.compile(r"^ *(?:@\w+ )*public var (`?\w+`?): ((?:[^{=]|\{(?! *(?:get|\n|$)))*?)\s*(?:\{.*|=.*)?$")


def read(text: str) -> Module:
    """All declarations of a text."""
    module = Module()
    for match in _FUNCTION.finditer(text):
        module.functions[match.group(1).strip("`")] = _signature(text, match.end())
    module.aliases = {match.group(1): parse_type(match.group(2)) for match in _ALIAS.finditer(text)}
    module.constants = {match.group(1).strip("`"): parse_type(match.group(2)) for match in _CONSTANT.finditer(text)}
    module.empty = set(_EMPTY.findall(text))
    _read_records(text, module)
    return module


def _signature(text: str, start: int) -> tuple:
    depth, end = 0, start
    while end < len(text):
        depth += {"(": 1, ")": -1}.get(text[end], 0)
        end += 1
        if depth == 0:
            break
    rest = text[end:text.index("\n", end)]
    result = re.match(r"\s*->\s*(.*?)\s*(?:\{.*)?$", rest)
    return parse_type(text[start:end] + " -> " + (result.group(1) if result else "Void"))


def _read_records(text: str, module: Module) -> None:
    """Stored and computed properties, by the struct that holds them; nested structs under their dotted names."""
    open_records: list[tuple[int, str]] = []
    for line in text.splitlines():
        indent = len(line) - len(line.lstrip(" "))
        while open_records and line.strip() and indent <= open_records[-1][0]:
            open_records.pop()
        if match := _RECORD.match(line):
            name = ".".join([*(record for _, record in open_records[-1:]), match.group(2).strip("`")])
            module.records[name] = {}
            if not match.group(3):
                open_records.append((indent, name))
        elif open_records and indent == open_records[-1][0] + 4 and (match := _FIELD.match(line)):
            module.records[open_records[-1][1]][match.group(1).strip("`")] = parse_type(match.group(2))
