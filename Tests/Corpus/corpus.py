# Licensed under Apache License v2.0. See LICENSE for details.
"""The corpus of real headers: `Scripts/corpus --help`."""

import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import bindings
import report
from headers import EXTENDED, LISTED

LIMITS = {"GTK": 60.0, "SSL": 20.0, "EVP": 20.0, "X509": 20.0}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="Scripts/corpus",
        description="Generates bindings of real headers, compiles and calls them, and checks that every declaration is "
        "accounted for.")
    parser.add_argument("names", nargs="*", help="modules to do, such as Zlib; all the listed ones without any")
    parser.add_argument("--extended", action="store_true", help="the headers beyond the listed ones as well")
    parser.add_argument("--record", action="store_true", help="write the table to Documentation/Corpus.md")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2, help="headers at a time")
    folder = os.path.join(bindings.ROOT, ".build", "corpus")
    parser.add_argument("--output", default=folder, help="folder for what is made")
    parser.add_argument("--steps", default="compile,call,witness", help="what to do besides generating and counting")
    options = parser.parse_args()

    headers = LISTED + (EXTENDED if options.extended else [])
    if options.names:
        headers = [header for header in LISTED + EXTENDED if header.name in options.names]
        unknown = set(options.names) - {header.name for header in headers}
        if unknown:
            parser.error(f"no such module: {', '.join(sorted(unknown))}")

    def work(header):
        # The importer is asked about the listed headers only.
        steps = set(options.steps.split(",")) - ({"witness"} if header.extended else set())
        result = bindings.run(header, os.path.join(options.output, header.name), steps)
        limit = LIMITS.get(header.name)
        if limit and result.compile_seconds > limit:
            result.fail(f"compiling took {result.compile_seconds:.1f} s, more than {limit:.0f} s")
        return result

    results = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(work, headers):
            results.append(result)
            print(report.line(result), flush=True)
            for failure in result.failures:
                print(f"  FAILED {failure}", flush=True)
    failed = sum(1 for result in results if result.failures)
    print(f"{len(results) - failed} headers passed, {failed} failed")
    if options.record:
        report.record(results)
        report.record_importer(results)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
