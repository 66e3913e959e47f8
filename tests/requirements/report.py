#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints which requirement rows have passing tests.

Reads the rows of rows.md and the JUnit reports that the test programs (and ctest) leave in a folder. A row counts as
proven by a test case whose name or data tag holds it (`R074_oneNoticeListsEverything`, `verdicts(R071 five)`), when that
case passed and none of the cases that name the row failed. A skipped case proves nothing. Standard library only.
"""
import argparse
import collections
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent
ROW = re.compile(r"(?<![A-Za-z0-9])R(\d{3})(?!\d)")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

Case = collections.namedtuple("Case", "name state")  # state: passed, failed, skipped


def read_rows(path):
    """R number → what it asks for, in the order of the file."""
    rows = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        m = re.match(r"- (R\d{3}) (.+)", line)
        if m:
            if m.group(1) in rows:
                raise SystemExit(f"{path}: {m.group(1)} stands twice")
            rows[m.group(1)] = m.group(2)
    return rows


def read_required(path):
    text = "\n".join(line.split("#")[0] for line in path.read_text(encoding="utf-8").splitlines())
    return text.split()


def rows_in(text):
    """'R040_R041_list' → R040, R041."""
    return ["R" + n for n in ROW.findall(text.replace("_", " "))]


def read_cases(path):
    """Test cases of one JUnit report; a report that ends in the middle (the program crashed) is one failed case."""
    try:
        root = xml.fromstring(CONTROL.sub(" ", path.read_text(encoding="utf-8", errors="replace")))
    except xml.ParseError:
        return [Case(f"{path.stem}: the report ends in the middle", "failed")]
    cases = []
    for node in root.iter("testcase"):
        if node.find("failure") is not None or node.find("error") is not None or node.get("status") == "fail":
            state = "failed"
        elif node.find("skipped") is not None or node.get("status") in ("notrun", "disabled"):
            state = "skipped"
        else:
            state = "passed"
        cases.append(Case(f"{path.stem}: {node.get('name', '')}", state))
    return cases


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--results", type=pathlib.Path, default=pathlib.Path("build/dev/test-results"), help="folder of JUnit reports")
    parser.add_argument("--rows", type=pathlib.Path, default=HERE / "rows.md")
    parser.add_argument("--check", nargs="*", default=[], metavar="ROW", help="fail unless each of these rows is proven")
    parser.add_argument("--check-file", type=pathlib.Path, help="the same, rows from a file")
    parser.add_argument("--all", action="store_true", help="also list the rows without any test")
    parser.add_argument("--verbose", action="store_true", help="name every test of each row")
    arguments = parser.parse_args()

    rows = read_rows(arguments.rows)
    required = arguments.check + (read_required(arguments.check_file) if arguments.check_file else [])
    unknown = [r for r in required if r not in rows]
    if unknown:
        raise SystemExit(f"not in {arguments.rows.name}: {' '.join(unknown)}")

    cases = [c for report in sorted(arguments.results.glob("*.xml")) for c in read_cases(report)]
    by_row = collections.defaultdict(list)
    for case in cases:
        for row in set(rows_in(case.name)):
            by_row[row].append(case)

    def count(row, state):
        return sum(1 for c in by_row[row] if c.state == state)

    proven = [r for r in rows if count(r, "passed") and not count(r, "failed")]
    failing = [r for r in rows if count(r, "failed")]
    print("row   passed failed  what it asks for")
    for row, text in rows.items():
        if by_row[row] or arguments.all or row in required:
            mark = "FAILING" if row in failing else "" if row in proven else "NO TEST" if row in required else "no test"
            print(f"{row}  {count(row, 'passed'):5d} {count(row, 'failed'):6d}  {text[:96]}{'  ← ' + mark if mark else ''}")
            for case in by_row[row]:
                if arguments.verbose or case.state == "failed":
                    print(f"                       {case.state}: {case.name}")
    for row in sorted(set(by_row) - set(rows)):
        print(f"{row}  is named by {by_row[row][0].name} and is no row of {arguments.rows.name}")
    broken = [c.name for c in cases if c.name.endswith("the report ends in the middle")]
    for name in broken:
        print(name)
    print(f"{len(proven)} of {len(rows)} rows proven, {len(failing)} failing, by {sum(c.state == 'passed' and not c.name.startswith('ctest: ') for c in cases)} passed cases"
          + (f"; {sum(r in proven for r in required)} of {len(required)} required" if required else ""))
    lacking = [r for r in required if r not in proven]
    if lacking:
        print("required and not proven: " + " ".join(lacking))
    return 1 if lacking or broken or set(by_row) - set(rows) else 0


if __name__ == "__main__":
    sys.exit(main())
