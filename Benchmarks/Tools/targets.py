# Licensed under Apache License v2.0. See LICENSE for details.
"""The targets, and what was measured for each."""
import dataclasses

from results import ITEMS, REGISTERS, median


@dataclasses.dataclass
class Target:
    """One target. A gate is a ratio of two figures of one run, which says the same on every machine, busy or not."""

    key: str
    title: str
    at_most: str
    limit: float
    measured: float | None
    text: str = ""
    is_gate: bool = True
    # By how many nanoseconds a call is over the limit. Where code happens to lie in memory decides two or three cycles.
    excess: float | None = None

    @property
    def is_met(self):
        return self.measured is not None and self.measured <= self.limit

    @property
    def is_noise(self):
        return self.excess is not None and self.excess < 1


def targets(results):
    found = []

    def add(key, title, at_most, limit, measured, text="{:.2f} ×", is_gate=True):
        found.append(Target(key, title, at_most, limit, measured, "" if measured is None else text.format(measured), is_gate))

    def worst(key, title, at_most, limit, items, value, text="{:.2f} ×"):
        values = [(value(item), item) for item in items]
        ratio, item = max((pair for pair in values if pair[0] is not None), default=(None, None))
        add(key, title, at_most, limit, ratio, text)
        if item and len(items) > 1:
            found[-1].text += f" at most ({ITEMS[item]})"

    def against(key, title, at_most, limit, items, way, floor, floor_item=None):
        worst(key, title, at_most, limit, items, lambda item: results.ratio(item, way, floor, floor_item))
        found[-1].excess = max(
            (
                median(results.calls[item, way]) - limit * median(results.calls[floor_item or item, floor])
                for item in items if results.ratio(item, way, floor, floor_item)
            ),
            default=None,
        )

    def instructions(item):
        above, below = results.instructions.get((item, "signature")), results.instructions.get((item, "c-ffi_call"))
        return above / below if above and below else None

    def more_instructions(item):
        own, floor = results.instructions.get((item, "direct")), results.instructions.get((item, "c-pointer"))
        return own - floor if own and floor else None

    ffi = "C's prepared `ffi_call`"
    against("direct", "generated call, numbers and pointers", "1.15 × a stored C function pointer", 1.15, REGISTERS, "direct", "c-pointer")
    # Counting a reference up and down takes twenty, allocating more.
    worst("direct-instructions", "its instructions: no allocation, no count of references", "3 more than C's call has", 3, REGISTERS,
          more_instructions, "{:.0f} more")
    against("record", "record by value", "2 × the same call in C", 2, ["pair", "cursor"], "direct", "c-linked")
    against("libffi", "generated call through libffi", f"1.3 × {ffi}", 1.3, REGISTERS + ["pair", "cursor"], "libffi", "c-ffi_call")
    against("values", "call with `FFIValue`s", f"0.5 × {ffi}", 0.5, REGISTERS, "signature", "c-ffi_call")
    worst("values-instructions", "the same in instructions", f"0.5 × {ffi}", 0.5, REGISTERS, instructions)
    against("typed", "`typed(as:)`", "2 × a stored C function pointer", 2, REGISTERS, "typed", "c-pointer")
    against("closure", "closure that captures, called by C", "1.8 × C's own libffi closure", 1.8, ["capturing"], "direct", "c-ffi_call")
    for item in ["string15", "string40"]:
        against(f"{item}-copy", ITEMS[item], "1.3 × `withCString` around the call", 1.3, [item], "direct", "with-c-string")
    against("c-text", "`const char *`, a kept `CText`", "1.3 × the pointer", 1.3, ["string15", "string40"], "c-text", "direct", "strlen")
    for item in ["string15", "string40"]:
        text, pointer = results.calls.get((item, "direct")), results.calls.get(("strlen", "direct"))
        extra = median([a - b for a, b in zip(text, pointer)]) if text and pointer else None
        add(item, ITEMS[item], "10 ns beside the pointer", 10, extra, "{:.1f} ns", is_gate=False)
    generation(results, add)
    for kind, limit in [("debug", 3), ("release", 5)]:
        seconds = results.compiled.get((1000, kind))
        seconds = median(seconds) / 1000 if seconds else None
        add(f"compile-{kind}", f"compiling 1,000 functions, {kind}", f"{limit} s", limit, seconds, "{:.1f} s", is_gate=False)
    for key, title, way, limit in [
        ("opening", "opening a library of 4,000 symbols", "opened", 1.5), ("opening-lazy", "the same with `lookup: .lazy`", "lazy", 0.5),
    ]:
        opened, bare = results.opening.get((4000, way)), results.opening.get((4000, "bare"))
        # The first round finds the file and the pages of both.
        ratio = median([a / b for a, b in zip(opened[1:], bare[1:])]) if opened and bare else None
        add(key, title, f"{limit} × the bare `dlsym` calls", limit, ratio)
    return found


def generation(results, add):
    times, memories, peers = [], [], []
    measured = results.generation
    for header, tool, kind in measured:
        if tool == "ffigen" and kind == "time" and (header, "clang", "time") in measured:
            own, floor = measured[header, tool, kind], measured[header, "clang", kind]
            times.append(median([a / b for a, b in zip(own, floor)]))
            memories.append(max(measured[header, tool, "memory"]) / median(measured[header, "clang", "memory"]))
            if (header, "bindgen", "time") in measured:
                peers.append(median(own) / median(measured[header, "bindgen", "time"]))
    add("generation", "generation, median of the headers", "1.6 × `clang -fsyntax-only`", 1.6, median(times) if times else None)
    add("generation-memory", "its peak memory, the worst header", "1.5 × clang's", 1.5, max(memories, default=None))
    sqlite = measured.get(("sqlite3.h", "ffigen", "time"))
    add("generation-sqlite", "generation of `sqlite3.h`", "45 ms", 45, median(sqlite) if sqlite else None, "{:.0f} ms", is_gate=False)
    add("generation-bindgen", "generation, the worst header", "0.25 × rust-bindgen", 0.25, max(peers, default=None))
