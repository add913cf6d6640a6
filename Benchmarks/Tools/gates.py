# Licensed under Apache License v2.0. See LICENSE for details.
"""Fails when a target is missed that is not a known miss. Usage: gates.py RESULTS KNOWN-MISSES"""
import sys

from results import Results
from targets import targets

with open(sys.argv[2]) as file:
    lines = [line.rstrip("\n").split("\t", 1) for line in file if line.strip() and not line.startswith("#")]
known = dict(lines)
failures = []
found = targets(Results(sys.argv[1]))
for target in found:
    reason = known.get(target.key)
    if target.measured is None:
        verdict = "not measured"
    elif target.is_met:
        verdict = f"met now: take {target.key} out of {sys.argv[2]}" if reason else "met"
    elif reason:
        verdict = f"known miss: {reason}"
    elif target.is_gate and target.is_noise:
        verdict = "missed by less than a nanosecond"
    elif target.is_gate:
        verdict = "MISSED"
        failures.append(target.key)
    else:
        verdict = "missed, but no ratio, so no gate"
    print(f"{target.key:20} {target.text or '-':50} at most {target.at_most:45} {verdict}")
unknown = sorted(set(known) - {target.key for target in found})
if unknown:
    sys.exit(f"error: {sys.argv[2]} has no target of these names: {', '.join(unknown)}")
if failures:
    sys.exit(f"error: targets that were met before are missed: {', '.join(failures)}")
