# Licensed under Apache License v2.0. See LICENSE for details.
"""Whether time and memory grow in proportion to a header."""
import sys

from processes import header, row, run, scratch

with scratch() as folder:
    for count in [1000, 5000, 10000, 25000, 50000]:
        path = f"{folder}/grow.h"
        with open(path, "w") as file:
            file.write(header(count))
        values = [run([sys.argv[1], path, "--quiet", "-o", folder]) for _ in range(3)]
        row(count, "time", *(value[0] for value in values if value))
        row(count, "memory", *(value[1] for value in values if value))
