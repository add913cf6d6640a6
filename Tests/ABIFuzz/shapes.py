# Licensed under Apache License v2.0. See LICENSE for details.
"""Random C types and functions, the same for the same seed."""

import random
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Scalar:
    """A type that is no record."""

    #: How C spells it.
    c: str
    #: How the library fills one with a value: a function of abi_fuzz.c.
    fill: str
    #: How `FFIType` calls it; nothing where its vocabulary has no word.
    ffi: str | None = None
    #: What C makes of it among variable arguments; nothing where it is not passed there.
    promoted: str | None = None
    #: How Swift spells it there.
    swift: str = ""
    #: An integer narrower than a word: the compiler of a callee may trust that the caller has widened it.
    is_narrow: bool = False
    #: Its width as a bit-field; nothing where it cannot be one.
    bits: int = 0


def _integer(c: str, size: int, ffi: str, promoted: str, swift: str, bits: int = -1) -> Scalar:
    return Scalar(c, f"fill_bytes{size}", ffi, promoted, swift, size < 8, 8 * size if bits < 0 else bits)


INTEGERS = [
    _integer("signed char", 1, "int8", "int", "Int8"), _integer("unsigned char", 1, "uint8", "int", "UInt8"),
    _integer("char", 1, "char", "int", "CChar"), _integer("short", 2, "int16", "int", "Int16"),
    _integer("unsigned short", 2, "uint16", "int", "UInt16"), _integer("int", 4, "int32", "int", "Int32"),
    _integer("unsigned", 4, "uint32", "unsigned", "UInt32"), _integer("long", 8, "int64", "long", "Int"),
    _integer("unsigned long", 8, "uint64", "unsigned long", "UInt"),
    _integer("long long", 8, "int64", "long long", "Int64"), _integer("uint64_t", 8, "uint64", "uint64_t", "UInt64"),
    _integer("int8_t", 1, "int8", "int", "Int8"), _integer("uint16_t", 2, "uint16", "int", "UInt16"),
    _integer("int32_t", 4, "int32", "int32_t", "Int32"), _integer("size_t", 8, "uint64", "size_t", "Int"),
    _integer("wchar_t", 4, "int32", "int", "Int32"), _integer("enum level", 4, "uint32", "unsigned", "level"),
    _integer("enum wide", 8, "uint64", "unsigned long", "wide", 0),
    _integer("enum tiny", 1, "uint8", "int", "tiny", 8), _integer("enum sign", 4, "int32", "int", "sign"),
    Scalar("_Bool", "fill_bool", "bool", "int", "Bool", True, 1),
]
FLOATING = [
    Scalar("float", "fill_float", "float", "double", "Float"), Scalar("double", "fill_double", "double", "double", "Double"),
]
POINTERS = [
    Scalar("void *", "fill_bytes8", "pointer", "void *", "UnsafeMutableRawPointer?"),
    Scalar("const char *", "fill_bytes8", "pointer", "const char *", "UnsafePointer<CChar>?"),
    Scalar("struct handle *", "fill_bytes8", "pointer"), Scalar("double *", "fill_bytes8", "pointer"),
    Scalar("handler", "fill_bytes8", "pointer"),
]
WIDE = [
    Scalar("long double", "fill_long_double", None, "long double", "Float80"), Scalar("__int128", "fill_bytes16"),
    Scalar("unsigned __int128", "fill_bytes16"), Scalar("float _Complex", "fill_float2"),
    Scalar("double _Complex", "fill_double2"), Scalar("long double _Complex", "fill_long_double2"),
]
BEYOND_LIBFFI = [
    Scalar("_Float16", "fill_half"), Scalar("float2", "fill_float2"), Scalar("float4", "fill_float4"),
    Scalar("double2", "fill_double2"), Scalar("int4", "fill_bytes16"), Scalar("short4", "fill_bytes8"),
    Scalar("char16", "fill_bytes16"), Scalar("int2", "fill_bytes8"),
]

#: What stands before everything else in a header.
PROLOGUE = """#include <stddef.h>
#include <stdint.h>
enum level { LEVEL_LOW, LEVEL_HIGH = 100000 };
enum wide { WIDE_ONE = 1, WIDE_TOP = 0x8000000000000001ull };
enum __attribute__((packed)) tiny { TINY_A, TINY_B = 200 };
enum sign { SIGN_LESS = -1, SIGN_MORE = 1 };
struct handle;
typedef int (*handler)(int);
typedef float float2 __attribute__((vector_size(8)));
typedef float float4 __attribute__((vector_size(16)));
typedef double double2 __attribute__((vector_size(16)));
typedef int int2 __attribute__((vector_size(8)));
typedef int int4 __attribute__((vector_size(16)));
typedef short short4 __attribute__((vector_size(8)));
typedef signed char char16 __attribute__((vector_size(16)));
"""


@dataclass
class Member:
    """A member of a record: a field, perhaps an array; a bit-field; or a record declared in place."""

    name: str
    type: "Scalar | Record"
    dimensions: list[int] = field(default_factory=list)
    bits: int | None = None
    attribute: str = ""

    @property
    def is_inline(self) -> bool:
        return isinstance(self.type, Record) and not self.type.c


@dataclass
class Record:
    """A struct or union; without a name it is declared where it is used."""

    c: str
    keyword: str
    members: list[Member]
    attribute: str = ""
    pack: int = 0

    @property
    def ffi(self) -> str | None:
        """The record in the notation of Support.swift; nothing where FFIType cannot say it."""
        if self.attribute or self.pack or not self.members:
            return None
        parts = []
        for member in self.members:
            inner = member.type.ffi
            if member.bits is not None or member.attribute or inner is None:
                return None
            for count in reversed(member.dimensions):
                if count == 0:
                    return None
                inner = f"[{count},{inner}]"
            parts.append(inner)
        opening, closing = "<>" if self.keyword == "union" else "{}"
        return opening + ",".join(parts) + closing

    def text(self, indentation: str = "") -> str:
        """Its declaration without the declared name."""
        attribute = f" {self.attribute}" if self.attribute else ""
        lines = [f"{self.keyword}{attribute} {{"]
        for member in self.members:
            declarator = member.name + "".join(f"[{count}]" if count else "[]" for count in member.dimensions)
            if member.bits is not None:
                declarator += f" : {member.bits}"
            type_text = member.type.text(indentation + "    ") if member.is_inline else member.type.c
            lines.append(f"{indentation}    {member.attribute}{type_text} {declarator};".replace(" ;", ";"))
        return "\n".join([*lines, indentation + "}"])

    @property
    def declaration(self) -> str:
        text = f"typedef {self.text()} {self.c};"
        return f"#pragma pack(push, {self.pack})\n{text}\n#pragma pack(pop)" if self.pack else text


Type = Scalar | Record


@dataclass
class Function:
    """A function that C offers; a `back` takes a function of this signature and calls it."""

    number: int
    kind: str
    result: Type | None
    parameters: list[Type]
    #: How many parameters have names; fewer than all for variable arguments.
    fixed: int
    #: The place of its result in the library's table of values; its parameters follow.
    slot: int = 0

    @property
    def name(self) -> str:
        return f"f{self.number}"

    @property
    def types(self) -> list[Type | None]:
        return [self.result, *self.parameters]

    def list(self, names: bool) -> str:
        """The parameters between parentheses."""
        own = [p.c + (f" a{i}" if names else "") for i, p in enumerate(self.parameters[:self.fixed])]
        return ", ".join(own + (["..."] if self.kind == "variadic" else [])) or "void"

    @property
    def prototype(self) -> str:
        """What the header says."""
        result = self.result.c if self.result else "void"
        if self.kind == "back":
            return (f"typedef {result} (*c{self.number})({self.list(names=False)});\n"
                    f"void {self.name}(c{self.number} callback);")
        return f"{result} {self.name}({self.list(names=True)});"


class Shapes:
    """Makes the types and functions of a seed."""

    def __init__(self, seed: int, functions: int):
        self.random = random.Random(seed)
        self.inner = 0
        self.records: list[Record] = []
        for number in range(max(40, functions // 5)):
            self.records.append(self.record(f"r{number}"))
        self.plain_records = [record for record in self.records if record.ffi]
        self.functions: list[Function] = []
        slot = 0
        for number in range(functions):
            function = self.function(number)
            function.slot = slot
            slot += len(function.types)
            self.functions.append(function)

    def chance(self, percent: float) -> bool:
        return self.random.random() * 100 < percent

    # MARK: Records

    def record(self, name: str) -> Record:
        """A record of one of several families, most of them such as headers have."""
        family = self.random.choices(
            ["words", "floats", "mixed", "large", "bits", "packed", "wide", "strange"], [42, 12, 16, 5, 10, 6, 5, 2])[0]
        keyword = "union" if self.chance(12) else "struct"
        record = Record(name, keyword, [])
        if family == "words":
            record.members = self.words()
            return record
        count = self.random.choices([1, 2, 3, 4, 5, 6, 8, 12], [12, 22, 22, 16, 10, 8, 6, 4])[0]
        if family == "large":
            count = self.random.randint(6, 24)
        record.members = [self.member(f"m{i}", family, depth=0) for i in range(count)]
        if family == "packed":
            if self.chance(60):
                record.attribute = "__attribute__((packed))"
            else:
                record.pack = self.random.choice([1, 2, 4])
        if family == "strange":
            self.make_strange(record)
        if keyword == "union":
            self.fill_holes(record)
        return record

    @staticmethod
    def fill_holes(union: Record) -> None:
        """clang loses the bytes of a union that lie in the padding behind a `float` of one of its structs, and does so between
        functions of its own: there is no right way to pass one."""
        for member in union.members:
            inner = member.type
            if isinstance(inner, Record) and inner.keyword == "struct" and len(inner.members) > 1:
                first = inner.members[0]
                if first.type is FLOATING[0] and not first.dimensions:
                    inner.members[0] = Member(first.name, FLOATING[1])

    def words(self) -> list[Member]:
        """Members that fill one to three words of 8 bytes with what registers hold; the last perhaps in part."""
        double, real = FLOATING[1], FLOATING[0]
        long, int_, short, char = INTEGERS[9], INTEGERS[5], INTEGERS[3], INTEGERS[0]
        whole = [[double], [real, real], [long], [int_, int_], [int_, real], [real, int_], [short, char, real], [char, int_]]
        parts = [[real], [int_], [short], [char], [char, char, char], [short, char], [int_, char]]
        chosen = [self.random.choice(whole) for _ in range(self.random.choices([0, 1, 2, 3], [15, 40, 35, 10])[0])]
        if not chosen or self.chance(35):
            chosen.append(self.random.choice(parts))
        members = [Member(f"m{i}", type) for i, type in enumerate(type for part in chosen for type in part)]
        first = members[0].type
        if len(members) > 1 and all(member.type is first for member in members) and self.chance(40):
            return [Member("m0", first, [len(members)])]
        if len(members) > 2 and self.chance(25):
            # Some of them in a record of their own, which changes nothing about where they lie here.
            cut = self.random.randint(1, len(members) - 1)
            return [*members[:cut], Member("" if self.chance(50) else "inner", Record("", "struct", members[cut:]))]
        return members

    def make_strange(self, record: Record) -> None:
        """What headers seldom have."""
        kind = self.random.randrange(6)
        if kind == 0:
            record.attribute = f"__attribute__((aligned({1 << self.random.randint(1, 6)})))"
        elif kind == 1:
            record.attribute = f"__attribute__((packed, aligned({1 << self.random.randint(1, 4)})))"
        elif kind == 2:
            record.members[0].attribute = f"_Alignas({self.random.choice([8, 16, 32])}) "
        elif kind == 3:
            record.members = []
        elif kind == 4 and record.keyword == "struct":
            record.members.append(Member("rest", INTEGERS[1], [0]))
        else:
            record.members = [Member("m0", self.random.choice(BEYOND_LIBFFI))]

    def member(self, name: str, family: str, depth: int) -> Member:
        if family == "bits" and self.chance(70):
            base = self.random.choice([i for i in INTEGERS if i.bits])
            if self.chance(8):
                return Member("", base, bits=0 if base.bits > 1 else 1)
            return Member("" if self.chance(4) else name, base, bits=self.random.randint(1, base.bits))
        if depth < 2 and self.chance(9):
            return self.inline(name, family, depth)
        dimensions = []
        if self.chance(14):
            dimensions = [self.random.randint(1, 4 if family == "large" else 3) for _ in range(self.random.randint(1, 2))]
        return Member(name, self.member_type(family), dimensions)

    def inline(self, name: str, family: str, depth: int) -> Member:
        """A record in place, which has no name in half of the cases, so that its members are the outer one's."""
        keyword = "union" if self.chance(40) else "struct"
        self.inner += 1
        members = [self.member(f"{name}_{i}", family, depth + 1) for i in range(self.random.randint(1, 3))]
        inner = Record("", keyword, members)
        if keyword == "union":
            self.fill_holes(inner)
        if family == "packed" and self.chance(50):
            inner.attribute = "__attribute__((packed))"
        if self.chance(50):
            return Member("", inner)
        return Member(name, inner, [self.random.randint(1, 2)] if self.chance(20) else [])

    def member_type(self, family: str) -> Type:
        if family == "floats" and self.chance(92):
            return self.random.choice(FLOATING)
        if family == "wide" and self.chance(45):
            return self.random.choice(WIDE)
        if self.records and self.chance(12):
            return self.random.choice([r for r in self.records[-30:] if not self.ends_open(r)] or INTEGERS)
        return self.random.choices(
            [self.random.choice(INTEGERS), self.random.choice(FLOATING), self.random.choice(POINTERS)], [55, 32, 13])[0]

    @staticmethod
    def ends_open(record: Record) -> bool:
        return any(0 in member.dimensions for member in record.members)

    # MARK: Functions

    def function(self, number: int) -> Function:
        kind = self.random.choices(["call", "back", "variadic"], [68, 24, 8])[0]
        count = self.random.choice([0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20])
        plain = self.chance(40)
        result = None if self.chance(6) else self.value(plain)
        parameters = [self.value(plain) for _ in range(count)]
        fixed = count
        if kind == "variadic":
            fixed = self.random.randint(1, 4)
            parameters = [self.value(plain) for _ in range(fixed)]
            candidates = [s for s in INTEGERS + FLOATING * 5 + POINTERS[:2] + WIDE[:1] if s.promoted]
            if plain:
                candidates = [INTEGERS[5], FLOATING[1], *POINTERS[:2]]
            parameters += [self.random.choice(candidates) for _ in range(self.random.randint(0, 14))]
        return Function(number, kind, result, parameters, fixed)

    def value(self, plain: bool) -> Type:
        """The type of a parameter or result; a plain one is such that `FFISignature` can say it."""
        if not plain and self.chance(0.8):
            return self.random.choice(BEYOND_LIBFFI)
        choice = self.random.choices(
            ["integer", "floating", "pointer", "wide", "record"], [32, 18, 7, 0 if plain else 6, 38])[0]
        if choice == "record":
            return self.random.choice(self.plain_records if plain else self.records)
        table = {"integer": INTEGERS, "floating": FLOATING, "pointer": POINTERS, "wide": WIDE}[choice]
        return self.random.choice(table)
