# Licensed under Apache License v2.0. See LICENSE for details.
"""Random C libraries, compiled by gcc and by clang, and called through everything that ffigen and FFIRuntime offer.

Each seed makes a header with records and functions that nobody would write, and a library in which every function compares
what it is given with what its place in the library says, and returns a value that follows from its place. Callbacks do the
same the other way round. What cannot be called is counted with its reason.
"""

import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(os.path.dirname(HERE), "Corpus"))

# pylint: disable=wrong-import-position
import carriers
import dropin
from seed_run import COMPILERS, PATHS, SeedRun, dynamic_program


def seeds(text: str) -> list[int]:
    """`7`, `1-20` or `3,5,8-9`."""
    found = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Scripts/abi-fuzz", description=__doc__)
    parser.add_argument("seeds", nargs="?", type=seeds, default=seeds("1-4"), help="7, 1-20 or 3,5,8-9. Default: 1-4")
    parser.add_argument("--functions", type=int, default=400, help="how many of them a library has. Default: 400")
    parser.add_argument("--optimize-every", type=int, default=4, metavar="N",
                        help="compile the Swift of every Nth seed with -O, the others without. Default: 4")
    parser.add_argument("--jobs", type=int, default=2, help="how many seeds at a time. Default: 2")
    parser.add_argument("--paths", type=lambda text: text.split(","), default=list(PATHS), metavar="PATH,…",
                        help=f"only these of {', '.join(PATHS)}; the last two compile no Swift for each seed")
    parser.add_argument("--libffi", metavar="FOLDER", action="append", default=[],
                        help="call through the libffi in this folder too. May be repeated")
    parser.add_argument("--release", action="store_true", help="with the runtime and the command of .build/release")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="start no seed after that many")
    parser.add_argument("--carriers", action="store_true",
                        help="only try the structs in which records travel, in C, on x86-64 and under qemu on AArch64")
    parser.add_argument("--libffi-arm", metavar="FOLDER",
                        help="with --carriers: where libffi.a and ffi.h for AArch64 are, to call through it too")
    parser.add_argument("--keep", metavar="FOLDER", help="where the files of each seed are to be left")
    options = parser.parse_args()
    if unknown := set(options.paths) - set(PATHS):
        parser.error(f"no path {', '.join(sorted(unknown))}")
    return options


class Totals:
    """What all seeds together came to."""

    def __init__(self):
        self.declared = self.bound = self.seeds = 0
        self.called: Counter[tuple[str, str, str]] = Counter()
        self.reasons: dict[str, Counter[str]] = defaultdict(Counter)
        self.failures: list[str] = []

    def add(self, run: SeedRun) -> None:
        self.seeds += 1
        self.declared += run.declared
        self.bound += len(run.bound)
        self.failures += run.failures
        for key, functions in run.called.items():
            self.called[key] += len(functions)
        for path, functions in run.left_out.items():
            self.reasons[path].update(general(reason) for reason in functions.values())

    def table(self) -> str:
        """Each path's count for each compiler, and the reasons why a function is not among them."""
        lines = [f"{self.seeds} seeds, {self.declared} functions declared, {self.bound} bound"]
        for path, folder in sorted({(path, folder) for path, _, folder in self.called},
                                   key=lambda key: (PATHS.index(key[0]), key[1])):
            counts = ", ".join(f"{compiler} {self.called[path, compiler, folder]}" for compiler in COMPILERS)
            lines.append(f"  {path:<12} called: {counts}" + (f", with the libffi of {folder}" if folder else ""))
        for path, reasons in self.reasons.items():
            lines.append(f"{'not bound' if path == 'ffigen' else 'bound, not called: ' + path}: {sum(reasons.values())}")
            lines += [f"  {count:6}  {reason}" for reason, count in reasons.most_common()]
        return "\n".join(lines)


def general(reason: str) -> str:
    """A reason without the names in it."""
    reason = re.sub(r"^(parameter '[^']*'|its result): ", "", reason)
    return re.sub(r"aligned to \d+ bytes", "aligned to so many bytes", re.sub(r"'(r\d+|a\d+)'", "it", reason))


def libffi(program: str, folder: str) -> str:
    """The file that the loader takes for libffi."""
    environment = {**os.environ, **({"LD_LIBRARY_PATH": folder} if folder else {})}
    said = subprocess.run(["ldd", program], capture_output=True, text=True, check=True, env=environment).stdout
    return " ".join(re.findall(r"libffi\.so\S* => (\S+)", said))


def main() -> None:
    """Everything. Fails on the first difference that it was not told of."""
    options = arguments()
    if options.release:
        dropin.BUILD = os.path.join(dropin.ROOT, ".build", "release")
    start = time.monotonic()
    totals = Totals()
    with tempfile.TemporaryDirectory() as scratch:
        folder = os.path.abspath(options.keep) if options.keep else scratch
        os.makedirs(folder, exist_ok=True)
        if options.carriers:
            carriers.main(options.seeds, options.functions, options.libffi_arm, folder)
        dynamic = dynamic_program(folder)
        for place in options.libffi:
            if place not in libffi(dynamic, place):
                sys.exit(f"{place} has no libffi.so.8")
        print("libffi:", libffi(dynamic, ""), *options.libffi, flush=True)

        def one(seed: int) -> SeedRun | None:
            if time.monotonic() - start > options.seconds:
                return None
            run = SeedRun(seed, os.path.join(folder, str(seed)), options.functions,
                          ["", *options.libffi],
                          is_optimized=seed % options.optimize_every == 0)
            run.everything(dynamic, options.paths, keeps=options.keep is not None)
            return run

        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for run in pool.map(one, options.seeds):
                if run is None:
                    continue
                totals.add(run)
                print(run.summary, flush=True)
                for failure in run.failures[:8]:
                    print(failure, flush=True)
    seconds = time.monotonic() - start
    print(totals.table())
    calls = sum(totals.called.values())
    print(f"{totals.bound} functions, {calls} times a function by a path, {len(totals.failures)} failures; "
          f"{totals.bound / seconds:.1f} functions a second, {seconds:.0f} s")
    sys.exit(1 if totals.failures or not calls else 0)


if __name__ == "__main__":
    main()
