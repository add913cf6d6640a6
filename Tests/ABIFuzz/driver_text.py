# Licensed under Apache License v2.0. See LICENSE for details.
"""The Swift program that calls every bound function of a random library through generated bindings."""

import re

import c_text
from shapes import Function, Record, Scalar, Shapes

#: Functions in one Swift function. The statements stay simple and the functions short: so they compile in linear time.
CHUNK = 40

PROLOGUE = """// Licensed under Apache License v2.0. See LICENSE for details.
import FFIRuntime

"""

MAIN = """@main struct Program {
    static func main() throws {
        let path = CommandLine.arguments[1]
        values = try Values(DynamicLibrary(path))
        let library = try Fuzz(path: path)
        // Twice: what was prepared for the first call serves the second.
        for _ in 0..<2 {
PARTS
        }
        print("done")
    }
}
"""


def callback_types(bindings: str) -> dict[int, str]:
    """The Swift types of the function pointers, by the number of their function."""
    found = re.findall(r"^(?:public )?typealias c(\d+) = (.*)$", bindings, re.MULTILINE)
    return {int(number): type for number, type in found}


def driver(shapes: Shapes, bound: set[str], bindings: str, closures: bool) -> tuple[str, set[str], dict[str, str]]:
    """The program, the functions that it calls, and why others that are bound are not called.

    With `closures` even a callback that a C function type can say is a closure that captures, through libffi.
    """
    callbacks = callback_types(bindings)
    statements, called, left_out = [], set(), {}
    for function in shapes.functions:
        if function.name not in bound:
            continue
        if function.kind == "back":
            type = callbacks.get(function.number, "")
            if "UnsafeRawPointer" == type or not type:
                left_out[function.name] = "the function pointer is bound as an address: Swift has no type for its signature"
                continue
            lines, kept = back(function, type, closures), []
        else:
            lines, kept = call(function)
        called.add(function.name)
        lines += [f"end({function.number}, {c_text.checks(function)})", *kept]
        text = "".join(f"        {line}\n" for line in lines)
        statements.append(f"    if begin({function.number}) {{\n{text}    }}\n")
    chunks = [statements[i:i + CHUNK] for i in range(0, len(statements), CHUNK)]
    parts = [f"private func part{i}(_ library: Fuzz) throws {{\n{''.join(chunk)}}}\n\n" for i, chunk in enumerate(chunks)]
    calls = "\n".join(f"            try part{i}(library)" for i in range(len(chunks)))
    return PROLOGUE + "".join(parts) + MAIN.replace("PARTS", calls), called, left_out


def call(function: Function) -> tuple[list[str], list[str]]:
    """The statements of a call, and those behind it."""
    lines, arguments, kept = [], [], []

    for i, parameter in enumerate(function.parameters):
        slot = function.slot + 1 + i
        if i >= function.fixed:
            arguments.append(f"value({slot}) as {parameter.swift}")
        elif isinstance(parameter, Scalar) and parameter.c == "const char *":
            arguments.append(f"text({slot})")
        elif isinstance(parameter, Record) and function.number % 4 == 0:
            # The caller's record stays as it is, whatever C does with its copy.
            lines.append(f"let a{i}: {parameter.c} = value({slot})")
            arguments.append(f"a{i}")
            kept.append(f"check({slot}, a{i})")
        else:
            arguments.append(f"value({slot})")
    text = f"library.{function.name}({', '.join(arguments)})"
    lines.append(f"check({function.slot}, {text})" if function.result else text)
    return lines, kept


def back(function: Function, type: str, closures: bool) -> list[str]:
    """The statements of a call with a callback of that type."""
    names = ", ".join(f"a{i}" for i in range(len(function.parameters)))
    body = [f"check({function.slot + 1 + i}, a{i})" for i in range(len(function.parameters))]
    if function.result:
        body.append(f"return value({function.slot})")
    closure = "{ " + (f"{names} in " if names else "") + "; ".join(body) + " }"
    is_conventional = type.startswith("@convention(c) ")
    # What libffi does not know can be no closure that captures.
    if is_conventional and (not closures or re.search(r"\b(Float16|SIMD\d+)\b", type)):
        return [f"library.{function.name}({closure})"]
    plain = type.removeprefix("@convention(c) ") if is_conventional else re.sub(r"^FunctionPointer<(.*)>$", r"\1", type)
    pointer = f"callback.function(as: c{function.number}.self)" if is_conventional else "callback.functionPointer"
    return [f"let body: {plain} = {closure}", "let callback = try Callback(body)",
            f"withExtendedLifetime(callback) {{ library.{function.name}({pointer}) }}"]


def plan(shapes: Shapes, bound: set[str]) -> str:
    """What the program for signatures known at run time reads."""
    lines = []
    for function in shapes.functions:
        types = [type.ffi if type else "void" for type in function.types]
        if function.name in bound:
            text = " ".join(types) if None not in types else ""
            lines.append("\t".join([str(function.number), function.kind, str(function.slot),
                                    str(c_text.checks(function)), str(function.fixed), text]))
    return "\n".join(lines) + "\n"
