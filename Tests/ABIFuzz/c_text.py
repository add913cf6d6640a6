# Licensed under Apache License v2.0. See LICENSE for details.
"""The header and the source of a random C library."""

from shapes import PROLOGUE, Function, Member, Record, Scalar, Shapes


def header(shapes: Shapes) -> str:
    """What ffigen reads."""
    parts = ["#ifndef FUZZ_H\n#define FUZZ_H\n" + PROLOGUE]
    parts += [record.declaration for record in shapes.records]
    parts += [function.prototype for function in shapes.functions]
    return "\n".join([*parts, "#endif\n"])


def source(shapes: Shapes, seed: int) -> str:
    """What the C compilers read."""
    parts = ['#include <stdarg.h>\n#include <string.h>\n#include "abi_fuzz.h"\n#include "fuzz.h"\n'
             "#define HIDE(value) __asm__ volatile(\"\" : : \"r\"(&value) : \"memory\")\n"]
    parts += [fill(record) for record in shapes.records]
    parts += [body(function) for function in shapes.functions]
    parts.append(f"const uint64_t abi_seed = {seed};")
    rows = [row(type) for function in shapes.functions for type in function.types]
    parts.append("const struct abi_slot abi_slots[] = {\n" + "\n".join(rows) + "\n};")
    parts.append(f"const unsigned abi_slot_count = {len(rows)};\n")
    return "\n".join(parts)


def row(type: Scalar | Record | None) -> str:
    """A line of the table of values."""
    return f"    {{sizeof({type.c}), {filler(type)}}}," if type else "    {0, 0},"


def filler(type: Scalar | Record) -> str:
    """The C function that makes values of a type."""
    return f"fill_{type.c}" if isinstance(type, Record) else type.fill


# MARK: Values of records

def fill(record: Record) -> str:
    """A function that gives each member a value, and marks its bits in a mask: what is left is padding."""
    lines = [f"static void fill_{record.c}(unsigned char *value, unsigned char *mask, uint64_t *state)", "{",
             f"    {record.c} copy;", "    (void)copy;"]
    for member in record.members:
        lines += fill_member(record, member, "")
    return "\n".join([*lines, "}"])


def fill_member(record: Record, member: Member, prefix: str) -> list[str]:
    """The statements for a member, those of an inner record included."""
    if member.bits is not None:
        if not member.name:
            return []
        path = prefix + member.name
        # The bits of a value, then those of the mask.
        return [f"    memcpy(&copy, {bytes}, sizeof copy); copy.{path} = ({member.type.c}){new}; memcpy({bytes}, &copy, sizeof copy);"
                for bytes, new in (("value", "abi_random(state)"), ("mask", "-1"))]
    lines = []
    for indices in places(member.dimensions):
        path = prefix + member.name + indices
        if member.is_inline:
            inner = prefix if not member.name else path + "."
            for part in member.type.members:
                lines += fill_member(record, part, inner)
        else:
            offset = f"offsetof({record.c}, {path})"
            lines.append(f"    {filler(member.type)}(value + {offset}, mask + {offset}, state);")
    return lines


def places(dimensions: list[int]) -> list[str]:
    """The subscripts of all elements."""
    found = [""]
    for count in dimensions:
        found = [before + f"[{i}]" for before in found for i in range(count)]
    return found


# MARK: Functions

def body(function: Function) -> str:
    """The function: it compares what it is given, spoils its copies, and returns the value of its slot."""
    lines = []
    result = function.result.c if function.result else "void"
    if function.kind == "back":
        lines = [f"void {function.name}(c{function.number} callback)", "{"]
        for i, parameter in enumerate(function.parameters):
            lines.append(f"    {parameter.c} a{i}; memcpy(&a{i}, abi_value({function.slot + 1 + i}), sizeof a{i});")
        call = f"callback({', '.join(f'a{i}' for i in range(len(function.parameters)))});"
        if function.result:
            lines += [f"    {result} result = {call}", *compare(function.result, "result", function.slot)]
        else:
            lines.append(f"    {call}")
        return "\n".join([*lines, "}"])
    lines = [f"{result} {function.name}({function.list(names=True)})", "{"]
    for i, parameter in enumerate(function.parameters[:function.fixed]):
        lines += compare(parameter, f"a{i}", function.slot + 1 + i)
    if function.kind == "variadic":
        lines += ["    va_list list;", f"    va_start(list, a{function.fixed - 1});"]
        for i, parameter in list(enumerate(function.parameters))[function.fixed:]:
            lines.append(f"    {parameter.promoted} p{i} = va_arg(list, {parameter.promoted});")
            lines += compare(parameter, f"p{i}", function.slot + 1 + i)
        lines.append("    va_end(list);")
    if function.result:
        lines += [f"    {result} result; memcpy(&result, abi_value({function.slot}), sizeof result);", "    return result;"]
    return "\n".join([*lines, "}"])


def compare(type: Scalar | Record, name: str, slot: int) -> list[str]:
    """Compares a copy, so that the thing itself may stay in its register, where an integer has been widened."""
    lines = [f"    {type.c} copy_{name} = ({type.c}){name};" if isinstance(type, Scalar) and type.promoted
             else f"    {type.c} copy_{name} = {name};",
             f'    abi_check({slot}, &copy_{name}, sizeof copy_{name}, "C");']
    if isinstance(type, Scalar) and type.is_narrow:
        lines.append(f'    abi_check_wide({slot}, (long long){name}, (long long)*(const {type.c} *)abi_value({slot}), "C");')
    if name != "result" and not name.startswith("p"):
        lines.append(f"    memset(&{name}, 0x5a, sizeof {name}); HIDE({name});" if isinstance(type, Record) else "")
    return [line for line in lines if line]


def checks(function: Function) -> int:
    """How many values are compared in a call, on both sides together."""
    def count(type: Scalar | Record | None, is_in_c: bool) -> int:
        return 0 if type is None else 1 + (is_in_c and isinstance(type, Scalar) and type.is_narrow)
    is_back = function.kind == "back"
    return count(function.result, is_back) + sum(count(p, not is_back) for p in function.parameters)
