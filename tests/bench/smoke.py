#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `yichuang-bench --quick --json` and checks that every row is there. No figure is judged here."""
import json
import subprocess
import sys

ROWS = ["decide-append", "receipt-pdf", "journal-rate", "server-rate", "call-fanout", "call-full", "take-full", "forecast",
        "what-if", "cold-start", "resolve", "resolve-largest", "catalogue-check", "catalogue-import", "search", "slip"]


def main():
    done = subprocess.run([sys.argv[1], "--quick", "--json"], stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(f"yichuang-bench ended with {done.returncode}")
    rows = json.loads(done.stdout)["rows"]
    names = [row["name"] for row in rows]
    if names != ROWS:
        sys.exit(f"rows {names}, expected {ROWS}")
    for row in rows:
        for member in ("what", "unit", "budget"):
            if not row[member]:
                sys.exit(f"{row['name']} has no {member}")
        if not row["ours"] > 0 or (row["baseline"] and not row["baselineValue"] > 0):
            sys.exit(f"{row['name']} measured nothing: {row}")
    print(f"{len(rows)} rows")


main()
