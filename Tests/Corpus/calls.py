# Licensed under Apache License v2.0. See LICENSE for details.
"""Calls of the libraries through their bindings: `Calls/<Module>/main.swift`, where there is one."""

import os
import re
import subprocess

import bindings

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Calls")


def run(header, folder: str, result) -> None:
    """Builds the program of a module against the generated code, runs it, and counts what it checked."""
    source = os.path.join(FOLDER, header.name, "main.swift")
    if not os.path.exists(source):
        return
    files = bindings.sources(header, folder)
    objects = [os.path.splitext(source)[0] + ".o" for source in files]
    module = [*files, "-parse-as-library", "-module-name", header.name]
    program = f"{folder}/{header.name}-calls"
    steps = [
        [*bindings.compiler(), *module, "-emit-module", "-emit-module-path", f"{folder}/{header.name}.swiftmodule"],
        [*bindings.compiler(), "-I", folder, source, os.path.join(FOLDER, "Support", "Check.swift"),
         "-module-name", "Calls", *objects, *bindings.runtime_objects(), "-lffi", "-o", program],
    ]
    log = f"{folder}/calls.log"
    for step in steps:
        code, _ = bindings.timed(step, log, 300)
        if code != 0:
            result.fail("the calls do not compile: " + " | ".join(bindings.messages(log, ("error:",))))
            return
    try:
        said = subprocess.run([program], capture_output=True, text=True, errors="replace", check=False, timeout=60)
    except subprocess.TimeoutExpired:
        result.fail("the calls did not end within 60 s")
        return
    count = re.search(r"^(\d+) checks passed$", said.stdout, re.MULTILINE)
    if said.returncode != 0 or not count:
        text = (said.stdout + said.stderr)[-500:].replace("\n", " | ")
        result.fail(f"the calls ended with {said.returncode}: {text}")
    else:
        result.checks = int(count.group(1))
