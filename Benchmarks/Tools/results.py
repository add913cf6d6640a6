# Licensed under Apache License v2.0. See LICENSE for details.
"""What was measured, read from a folder: the tables that Performance.md and the gates are made of."""
import os
import statistics

median = statistics.median

ITEMS = {
    "add": "`int add(int, int)`", "mad": "three `double`s", "mix8": "eight mixed", "mix12": "twelve mixed",
    "strlen": "`const char *`, a pointer", "string15": "`const char *`, a `String` of 15 bytes",
    "string40": "`const char *`, a `String` of 40 bytes", "out": "`int *` for a result", "pair": "`{double, double}` both ways",
    "cursor": "a record of 32 bytes both ways", "variadic": "variadic, three after the first",
    "callback": "callback into Swift, no captures", "capturing": "callback into a closure that captures",
}
WAYS = {
    "c-linked": "C, linked", "c-pointer": "C, pointer", "c-table": "C, table", "c-ffi_call": "C, libffi", "direct": "generated",
    "libffi": "generated, libffi", "typed": "`typed(as:)`", "signature": "`FFISignature`", "definitions": "JSON",
    "luajit": "LuaJIT", "bun": "Bun", "deno": "Deno", "cffi": "cffi", "ctypes": "ctypes",
}
# Arguments in registers alone.
REGISTERS = ["add", "mad", "mix8", "mix12", "strlen", "out"]


class Results:
    """The measurements of a folder, by what was measured; each a list of one value for each round."""

    def __init__(self, folder):
        self.folder = folder
        calls = self.read("calls.tsv") + self.read("peers.tsv")
        self.calls = {(row[0], row[1]): [float(value) for value in row[2:]] for row in calls}
        self.generation = {(row[0], row[1], row[2]): [float(value) for value in row[3:]] for row in self.read("generation.tsv")}
        self.growth = {(int(row[0]), row[1]): [float(value) for value in row[2:]] for row in self.read("growth.tsv")}
        self.instructions = {(row[0], row[1]): float(row[2]) for row in self.read("instructions.tsv")}
        self.opening = {(int(row[0]), row[1]): [float(value) for value in row[2:]] for row in self.read("opening.tsv")}
        self.compiled = {(int(row[0]), row[1]): [float(value) for value in row[2:]] for row in self.read("compile.tsv")}

    def read(self, name):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            return []
        with open(path) as file:
            return [line.rstrip("\n").split("\t") for line in file if line.strip()]

    def ratio(self, item, way, floor, floor_item=None):
        """The median of the ratios of the rounds: both were measured in each."""
        above, below = self.calls.get((item, way)), self.calls.get((floor_item or item, floor))
        if not above or not below:
            return None
        return median([a / b for a, b in zip(above, below)])
