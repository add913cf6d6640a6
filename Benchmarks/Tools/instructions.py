# Licensed under Apache License v2.0. See LICENSE for details.
"""Instructions of one call, counted by valgrind's callgrind: the same on a busy machine. Usage: instructions.py CALLS LIBRARY JSON"""
import os
import re
import subprocess
import sys

from processes import row, scratch

ITEMS = ["add", "mad", "mix8", "mix12", "strlen", "string15", "string40", "out", "pair", "cursor", "capturing"]
WAYS = ["c-pointer", "c-table", "c-ffi_call", "direct", "libffi", "typed", "signature"]
# The process itself takes some ten thousand instructions more or less from run to run: a tenth of one for each call.
FEW, MANY = 1000, 101000
# Without it, tables are laid out differently in each run.
ENVIRONMENT = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"}

with scratch() as folder:
    # valgrind stumbles over the debug information of a Swift program.
    program = os.path.join(folder, "Calls")
    subprocess.run(["strip", "-o", program, sys.argv[1]], check=True)

    def instructions(item, way, count):
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *sys.argv[2:4], item, way, str(count)]
        found = re.search(r"Collected : (\d+)", subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT).stderr)
        return int(found.group(1)) if found else None

    for item in ITEMS:
        for way in WAYS:
            few = instructions(item, way, FEW)
            many = instructions(item, way, MANY)
            # A way that an item does not have makes no calls.
            if few and many and many - few > 5 * (MANY - FEW):
                row(item, way, (many - few) / (MANY - FEW))
