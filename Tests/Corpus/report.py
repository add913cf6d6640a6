# Licensed under Apache License v2.0. See LICENSE for details.
"""The table of the corpus, for the terminal and for the documentation."""

import os
from collections import Counter, defaultdict

import bindings
import witness


def line(result) -> str:
    """One header, for the terminal."""
    checks = "" if result.checks is None else f"  {result.checks} checks"
    return (
        f"{result.header.name:<16} {result.declared:>5} functions {result.bound:>5} bound "
        f"{sum(result.skipped.values()):>5} skipped {result.records:>5} records {result.enumerations:>4} enums "
        f"{result.constants:>6} constants {result.generate_seconds:>5.1f} s + {result.compile_seconds:>5.1f} s{checks}"
    )


def record(results) -> None:
    """Writes Documentation/Corpus.md."""
    path = os.path.join(bindings.ROOT, "Documentation", "Corpus.md")
    rows = "\n".join(row(result) for result in results)
    notes = [f"- {result.header.name}: `{os.path.basename(result.header.header)}` {result.header.note}."
             for result in results if result.header.note]
    text = HEAD + rows + "\n" + ("\n" + "\n".join(notes) + "\n" if notes else "")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def record_importer(results) -> None:
    """Writes Documentation/Importer.md."""
    known = witness.reasons()
    compared: Counter = Counter()
    found: dict[str, list[str]] = defaultdict(list)
    for result in results:
        if result.witness:
            compared += result.witness.compared
            for category, examples in result.witness.found.items():
                found[category] += [f"{result.header.name}: {example}" for example in examples]
    rows = []
    for category, examples in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        example = min(examples, key=lambda text: (len(text), text))
        cells = [category, len(examples), known.get(category, "**not explained**"), f"`{example}`"]
        rows.append("| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |")
    counts = ", ".join(f"{count:,} {kind}" for kind, count in sorted(compared.items()))
    notes = [f"- {result.header.name}: {result.witness_note}." for result in results if result.witness_note]
    text = IMPORTER_HEAD.replace("<compared>", counts) + "\n".join(rows) + "\n"
    text += "\n" + "\n".join(notes) + "\n" if notes else ""
    with open(os.path.join(bindings.ROOT, "Documentation", "Importer.md"), "w", encoding="utf-8") as file:
        file.write(text)


def row(result) -> str:
    """One header, for the documentation."""
    header = result.header
    skipped = "; ".join(f"{count} {reason}" for reason, count in sorted(result.skipped.items(), key=lambda x: -x[1]))
    name = header.header if not header.header.startswith("/") else os.path.basename(header.header)
    cells = [
        f"`{name}`", result.declared, result.bound, skipped or "none", result.records, result.enumerations,
        result.constants, f"{result.generate_seconds:.1f}", f"{result.compile_seconds:.1f}",
        "" if result.checks is None else result.checks,
    ]
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


HEAD = """# Real headers

`make corpus` generates bindings of these headers, compiles them in Swift 6 mode with warnings as errors, and compares what
they hold with clang's own dump of the syntax tree: every function, variable, record, typedef, enumerator and macro of the files in
scope is either bound or reported with a reason. *Checks* is how many answers of the library, called through the bindings,
were compared with known values. *Enums* are those with a tag. Seconds are of one processor, in debug mode for the compiler.

Versions are those of Debian 12 and of the Swift toolchain. `Scripts/corpus --record` writes this page.

| header | functions | bound | not bound | records | enums | constants | ffigen s | swiftc s | checks |
|---|--:|--:|---|--:|--:|--:|--:|--:|--:|
"""

IMPORTER_HEAD = """# What the compiler's importer shows

For the headers of [the corpus](Corpus.md), the types that `swift-synthesize-interface` (in the toolchain) prints for a
C module are compared with those of the bindings: <compared> that both sides have. Typealiases are resolved on both sides,
and `T!` there is `T?` here. What differs beyond that is counted here; a difference without a row fails `make corpus`.
`Scripts/corpus --record` writes this page, the explanations stand in `Tests/Corpus/importer-reasons.tsv`.

| difference | count | why | the shortest example: there / here |
|---|--:|---|---|
"""
