#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules a machine can check. `check.py RULE [--root DIR]`; the rules are in RULES below.

The link arrows and the homes of outside headers are not written here: they are read from src/README.md, so that the
map people read and the map that is enforced are one. Standard library only.
"""
import argparse
import concurrent.futures
import fnmatch
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

SOURCE_TREES = ("src", "ui", "peripherals", "reports", "tests")
TEXT_TREES = SOURCE_TREES + ("translations", "installer", ".ci")
TEXT_KINDS = (".cpp", ".h", ".md", ".txt", ".cmake", ".sh", ".py", ".json", ".yaml", ".yml", ".qrc", ".ts", ".in", ".service")

FAIL_LINES, WARN_LINES = 650, 500
FAIL_FUNCTION, WARN_FUNCTION = 120, 60  # lines of one function; tables in tests may be longer

# Statements of SQL inside a string literal, and where they may stand.
SQL = re.compile(
    r"\b(SELECT\b.{1,400}?\bFROM\b|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b"
    r"|(CREATE|DROP|ALTER)\s+(VIRTUAL\s+|UNIQUE\s+|TEMP\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b|PRAGMA\s+\w+|BEGIN\s+IMMEDIATE\b|SAVEPOINT\s+\w+)",
    re.S)
SQL_HOMES = ("src/journal/*", "tests/*")

# Paths that only exist on somebody's own machine. Written in pieces so that this file passes its own rule.
MACHINE_PATH = re.compile("(?<![\\w.$}])/(" + "|".join(["wo" + "rk/", "ro" + "ot/", "ho" + "me/[a-z]", "fa" + "rm/"]) + ")")

STD_HEADERS = set("""algorithm any array atomic barrier bit bitset cassert cctype cerrno cfloat charconv chrono cinttypes
climits cmath compare complex concepts condition_variable coroutine csignal cstddef cstdint cstdio cstdlib cstring ctime
cwchar deque exception filesystem forward_list fstream functional future initializer_list iomanip ios iosfwd iostream
istream iterator latch limits list locale map memory memory_resource mutex new numbers numeric optional ostream queue
random ranges ratio regex scoped_allocator semaphore set shared_mutex span sstream stack stdexcept stop_token streambuf
string string_view strstream syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map
unordered_set utility valarray variant vector version""".split())

TOKEN = re.compile(
    r'R"(?P<d>[^()\s\\]{0,16})\((?P<raw>.*?)\)(?P=d)"'
    r'|(?P<str>"(?:\\.|[^"\\\n])*")'
    r"|(?P<chr>(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')"
    r"|(?P<line>//[^\n]*)"
    r"|(?P<block>/\*.*?\*/)", re.S)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"(?P<own>[^"]+)"|<(?P<out>[^>]+)>)', re.M)


class Report:
    """Collects what a rule found; a warning is printed and does not fail."""

    def __init__(self):
        self.faults, self.warnings, self.seen = [], [], 0

    def fault(self, where, text):
        self.faults.append(f"{where}: {text}")

    def warn(self, where, text):
        self.warnings.append(f"{where}: {text}")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def read(path):
    return path.read_text(encoding="utf-8", errors="replace")


def sources(root, trees=SOURCE_TREES, kinds=(".cpp", ".h")):
    for tree in trees:
        for folder, folders, names in os.walk(root / tree):
            folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in ("build", "__pycache__"))
            for name in sorted(names):
                if name.endswith(kinds):
                    yield pathlib.Path(folder) / name


def rel(root, path):
    return path.relative_to(root).as_posix()


def strings_and_comments(text):
    """(kind, offset, body) of each string literal and each comment; everything else is code."""
    for m in TOKEN.finditer(text):
        if m.group("raw") is not None:
            yield "string", m.start(), m.group("raw")
        elif m.group("str"):
            yield "string", m.start(), m.group("str")[1:-1]
        elif m.group("line") or m.group("block"):
            yield "comment", m.start(), m.group()


def code_only(text):
    """The text with comments and string bodies blanked, line numbers kept."""
    def blank(m):
        return re.sub(r"[^\n]", " ", m.group())
    return TOKEN.sub(blank, text)


def adjacent_strings(text):
    """Neighbouring literals joined as the compiler joins them: (offset, body)."""
    joined, end, start = "", None, 0
    for m in TOKEN.finditer(text):
        if m.group("raw") is None and not m.group("str"):
            continue
        body = m.group("raw") if m.group("raw") is not None else m.group("str")[1:-1]
        if end is not None and not text[end:m.start()].strip():
            joined += body
        else:
            if joined:
                yield start, joined
            joined, start = body, m.start()
        end = m.end()
    if joined:
        yield start, joined


def table(root, title):
    """Rows of the first Markdown table below `## title` of src/README.md."""
    text = read(root / "src/README.md")
    part = re.search(rf"^## {re.escape(title)}$(.*?)(?=^## |\Z)", text, re.M | re.S)
    rows = []
    for line in (part.group(1) if part else "").splitlines():
        if line.startswith("|"):
            cells = [c.strip() for c in line.strip().strip("|").split("|")]
            if not set(cells[0]) <= set("-: "):
                rows.append(cells)
    if len(rows) < 2:
        raise SystemExit(f"src/README.md has no table under '## {title}'")
    return rows[1:]


def names_in(cell):
    return [] if cell in ("–", "-", "") else [n.strip().strip("`") for n in cell.split(",")]


def library_of(path):
    """'src/domain/x.h' → 'domain', 'ui/y.cpp' → 'ui', 'tests/…' → None."""
    parts = path.split("/")
    if parts[0] == "src":
        return parts[1] if len(parts) > 2 else None
    return parts[0] if parts[0] in ("ui", "peripherals", "reports") else None


def is_main(path):
    """Programs stand directly in a library's folder; ui/shell/main_window.cpp is none."""
    return re.fullmatch(r"(src/[^/]+|ui|peripherals|reports)/main[^/]*\.(cpp|h)", path) is not None


def long_functions(code):
    """(line, lines) of each function at the left margin that is longer than WARN_FUNCTION. The code is without comments;
    rows of a table (they end with a comma) and empty lines are not counted."""
    begun, statement = None, []
    for number, line in enumerate(code.split("\n"), 1):
        text = line.rstrip()
        if begun is not None:
            if text.startswith("}"):
                if counted > WARN_FUNCTION:
                    yield begun, counted
                begun = None
            elif text and not text.endswith(","):
                counted += 1
        elif not text or text.startswith("#"):
            statement = []
        else:
            statement.append(text)
            head = " ".join(statement)
            if text.endswith("{") and ")" in head and statement[0][0] not in " }" and not re.match(r"(namespace|class|struct|enum|extern)\b", head):
                begun, counted = number, 2
            if text.endswith(("{", "}", ";")) or text in ("public:", "protected:", "private:"):
                statement = []


# ---- rules --------------------------------------------------------------------------------------------------------

def arrows(root, report):
    allowed = {row[0]: names_in(row[1]) for row in table(root, "Link arrows")}
    used = set()
    for path in sources(root, ("src", "ui", "peripherals", "reports")):
        name = rel(root, path)
        library = library_of(name)
        report.seen += 1
        if is_main(name):
            continue
        if library not in allowed:
            report.fault(name, f"the folder of '{library}' has no row in src/README.md")
            continue
        text = read(path)
        for m in INCLUDE.finditer(text):
            target = m.group("own")
            if not target or target.endswith(".moc") or target.startswith("moc_"):
                continue
            where, other = f"{name}:{line_of(text, m.start())}", target.split("/")[0]
            if other not in allowed:
                report.fault(where, f'"{target}" does not begin with a library folder; includes are written from the root')
            elif other != library:
                arrow = next((a for a in allowed[library]
                              if a == other or target == a or target.startswith(a + "/")), None)
                if arrow:
                    used.add((library, arrow))
                else:
                    report.fault(where, f'"{target}": {library} may include only {", ".join(allowed[library]) or "itself"}')
    cmake = read(root / "CMakeLists.txt") if (root / "CMakeLists.txt").exists() else ""
    for library, links in re.findall(r"yc_library\((\w+) [^)]*?\bLINK ([^)]*)\)", cmake, re.S):
        for other in re.findall(r"yc::(\w+)", links):
            if library in allowed and other not in [a.split("/")[0] for a in allowed[library]]:
                report.fault("CMakeLists.txt", f"{library} links {other}, src/README.md has no such arrow")


def headers(root, report):
    homes = [(names_in(row[0]), names_in(row[1])) for row in table(root, "Outside headers")]
    for path in sources(root, ("src", "ui", "peripherals", "reports")):
        name, text = rel(root, path), read(path)
        report.seen += 1
        if name.endswith(".h") and not re.search(r"^#pragma once$", text, re.M):
            report.fault(name, "has no #pragma once")
        for m in INCLUDE.finditer(text):
            header, where = m.group("out"), f"{name}:{line_of(text, m.start())}"
            if not header:
                continue
            if name.startswith("src/domain/") and header not in STD_HEADERS:
                report.fault(where, f"<{header}>: the domain includes nothing but the standard library")
            if is_main(name):
                continue
            for patterns, folders in homes:
                hit = any(header.startswith(p) if p.endswith("/") else fnmatch.fnmatchcase(header, p) for p in patterns)
                if hit and not any(name.startswith(f + "/") or (f.startswith("peripherals/") and name.startswith(f)) for f in folders):
                    report.fault(where, f"<{header}> belongs to {', '.join(folders)}")


def sql(root, report):
    for path in sources(root):
        name = rel(root, path)
        report.seen += 1
        if any(fnmatch.fnmatch(name, home) for home in SQL_HOMES):
            continue
        text = read(path)
        for offset, body in adjacent_strings(text):
            m = SQL.search(body)
            if m:
                report.fault(f"{name}:{line_of(text, offset)}", f"SQL outside {SQL_HOMES[0]}: {' '.join(m.group().split())[:50]}")


def files(root, report):
    marks = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    for path in sources(root):
        name, text = rel(root, path), read(path)
        report.seen += 1
        if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
            report.fault(f"{name}:1", "the first line is not the SPDX licence line")
        if "\r" in text or "\t" in text:
            report.fault(name, "holds tabs or carriage returns")
        lines = text.count("\n")
        if lines > FAIL_LINES:
            report.fault(name, f"{lines} lines: split it along its idea (limit {FAIL_LINES}, aim {WARN_LINES})")
        elif lines > WARN_LINES:
            report.warn(name, f"{lines} lines, over {WARN_LINES}")
        for kind, offset, body in strings_and_comments(text):
            m = marks.search(body) if kind == "comment" else None
            if m:
                report.fault(f"{name}:{line_of(text, offset)}", f"left-over mark {m.group()}")
        code = code_only(text)
        for begun, length in long_functions(code) if not name.startswith("tests/") else ():
            if length > FAIL_FUNCTION:
                report.fault(f"{name}:{begun}", f"a function of {length} lines: split it along its idea (limit {FAIL_FUNCTION}, aim {WARN_FUNCTION})")
            else:
                report.warn(f"{name}:{begun}", f"a function of {length} lines, over {WARN_FUNCTION}")
        free = is_main(name) or name.startswith(("src/ctl/", "tests/"))
        for m in re.finditer(r"\bstd::(cout|cerr|clog)\b|\b(?:std::)?printf\s*\(", code):
            if not free:
                report.fault(f"{name}:{line_of(code, m.start())}", "libraries do not write to the terminal; return it or log it")
        for m in re.finditer(r"\bQEXPECT_FAIL\b", code):
            report.fault(f"{name}:{line_of(code, m.start())}", "an expected failure would count as proof of a requirement row")
        for m in re.finditer(r"\busing\s+namespace\s+std\s*;", code):
            report.fault(f"{name}:{line_of(code, m.start())}", "using namespace std")


def paths(root, report):
    everything = list(sources(root, TEXT_TREES, TEXT_KINDS))
    everything += [p for p in sorted(root.iterdir()) if p.is_file() and (p.suffix in TEXT_KINDS or p.name in (".clang-format", ".clang-tidy"))]
    for path in everything:
        text = read(path)
        report.seen += 1
        for m in MACHINE_PATH.finditer(text):
            report.fault(f"{rel(root, path)}:{line_of(text, m.start())}", f"path of one machine: {text[m.start():m.start() + 40].split()[0]}")


def readmes(root, report):
    folders = {("src/" + f if f not in ("ui", "peripherals", "reports") else f) for f in
               (library_of(rel(root, p)) for p in sources(root, ("src", "ui", "peripherals", "reports"))) if f}
    for folder in sorted(folders | {"src", "translations", "installer", "tests"}):
        report.seen += 1
        readme = root / folder / "README.md"
        if not readme.exists():
            report.fault(folder, "has no README.md (what it is for, what it may use, what it must not)")
        elif len(read(readme).split()) < 15:
            report.fault(folder, "its README.md says next to nothing")


def packages(root, report):
    seen = {}
    for number, line in enumerate(read(root / "installer/packages.txt").splitlines(), 1):
        where = f"installer/packages.txt:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        report.seen += 1
        m = re.fullmatch(r"([a-z0-9][a-z0-9.+-]+)\s+# (run|build|test|sanitize|coverage)\s+(\S.*)", line)
        if not m:
            report.fault(where, "is not `package  # run|build|test|sanitize|coverage  reason`")
        elif m.group(1) in seen:
            report.fault(where, f"{m.group(1)} is listed twice (line {seen[m.group(1)]})")
        else:
            seen[m.group(1)] = number


def shell(root, report):
    for path in list(sources(root, ("installer", ".ci", "tests"), (".sh",))) + [root / ".ci/run"]:
        if not path.exists():
            continue
        report.seen += 1
        done = subprocess.run(["bash", "-n", str(path)], capture_output=True, text=True)
        if done.returncode:
            report.fault(rel(root, path), done.stderr.strip())
        text = read(path)
        if text.startswith("#!") and "set -Eeuo pipefail" not in text:
            report.fault(rel(root, path), "has no `set -Eeuo pipefail`")


def layout(root, report):
    tool = shutil.which("clang-format-14") or shutil.which("clang-format")
    if not tool:
        report.fault("clang-format", "is missing: bash installer/test.sh installs it")
        return
    version = subprocess.run([tool, "--version"], capture_output=True, text=True).stdout
    if "version 14" not in version:
        report.warn("clang-format", f"version 14 is expected, found: {version.strip()}")

    def formatted(path):
        return path, subprocess.run([tool, "--dry-run", "-Werror", "--style=file", str(path)], capture_output=True).returncode == 0

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for path, good in pool.map(formatted, list(sources(root))):
            report.seen += 1
            if not good:
                report.fault(rel(root, path), f"is not formatted: {os.path.basename(tool)} -i {rel(root, path)}")


# ---- translations -------------------------------------------------------------------------------------------------

def lupdate_tool():
    return next((t for t in ("/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")) if t and os.path.exists(t)), None)


def messages(path):
    """(context, source, comment) → (numerus, [forms], state) of a .ts file."""
    found = {}
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            node = message.find("translation")
            numerus = message.get("numerus") == "yes"
            forms = [f.text or "" for f in node.iter("numerusform")] if numerus and node is not None else [(node.text or "") if node is not None else ""]
            key = (context.findtext("name") or "", message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = (numerus, forms, (node.get("type") or "") if node is not None else "unfinished")
    return found


def marks_of(text):
    return sorted(re.findall(r"%(?:L?\d+|n)", text))


def translations(root, report):
    tool = lupdate_tool()
    if not tool:
        report.fault("lupdate", "is missing: bash installer/test.sh installs it (qt6-l10n-tools)")
        return
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "fresh.ts"
        done = subprocess.run([tool, "-I", str(root), str(root / "ui"), "-extensions", "cpp,h", "-locations", "none", "-ts", str(fresh)],
                              capture_output=True, text=True)
        if done.returncode or not fresh.exists():
            report.fault("lupdate", (done.stderr or done.stdout).strip() or "wrote nothing")
            return
        for line in done.stderr.splitlines():
            if "lacks Q_OBJECT" in line or "Cannot invoke tr" in line:
                report.fault("lupdate", line.strip())
        needed = messages(fresh)
    report.seen = len(needed)
    for language, only_plurals in (("zh_CN", False), ("en", True)):
        have, origin = {}, {}
        for ts in sorted((root / "translations" / language).glob("*.ts")):
            for key, value in messages(ts).items():
                if key in have and have[key][1] != value[1]:
                    report.fault(rel(root, ts), f"{key[0]}: \"{key[1][:60]}\" is translated differently in {origin[key]}")
                have[key], origin[key] = value, rel(root, ts)
        for key, (numerus, _, _) in sorted(needed.items()):
            if only_plurals and not numerus:
                continue
            label = f"{key[0]}: \"{key[1][:70]}\""
            if key not in have:
                report.fault(f"translations/{language}", f"missing {label}")
                continue
            is_numerus, forms, state = have[key]
            expected = (2 if language == "en" else 1) if numerus else 1
            if state == "unfinished" or len(forms) < expected or not all(forms):
                report.fault(origin[key], f"unfinished {label}")
            elif state in ("obsolete", "vanished"):
                report.fault(origin[key], f"marked {state} but still used {label}")
            for form in forms:
                lost = [m for m in marks_of(key[1]) if m not in marks_of(form) and m != "%n"]
                if form and lost:
                    report.fault(origin[key], f"{' '.join(lost)} got lost in {label}")
        for key in sorted(set(have) - set(needed)):
            report.fault(origin[key], f"no longer used {key[0]}: \"{key[1][:70]}\"")


# name → (function, the rule, why)
RULES = {
    "arrows": (arrows, "includes and links follow the table in src/README.md", "the arrows are the architecture; one wrong include makes two libraries one"),
    "headers": (headers, "outside headers stay with their adapter; #pragma once", "Qt, databases and renderers can be replaced, the core is tested without them"),
    "sql": (sql, "SQL only in src/journal and tests", "schema knowledge in one place, with its migrations"),
    "files": (files, f"licence line, no left-over marks, at most {FAIL_LINES} lines a file and {FAIL_FUNCTION} a function, no terminal output in libraries", "small, finished files that can be reused"),
    "paths": (paths, "no path of somebody's machine", "the product runs where it is unpacked"),
    "readmes": (readmes, "each library folder has a README.md", "a newcomer reads five sentences instead of fifty files"),
    "packages": (packages, "installer/packages.txt is well formed, no duplicates", "two commands on a bare machine"),
    "shell": (shell, "shell scripts parse and stop at the first error", "a half-done install is worse than none"),
    "format": (layout, "clang-format 14 has nothing to change", "no discussion about layout"),
    "translations": (translations, "every string of ui has its finished translation", "a clerk never reads half English"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
                                     epilog="\n".join(f"  {n:13} {r}\n{'':16}why: {w}" for n, (_, r, w) in RULES.items()))
    parser.add_argument("rule", choices=[*RULES, "all"])
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    arguments = parser.parse_args()
    status = 0
    for name in RULES if arguments.rule == "all" else [arguments.rule]:
        check, rule, why = RULES[name]
        report = Report()
        check(arguments.root.resolve(), report)
        for warning in report.warnings:
            print(f"warning: {warning}")
        for fault in report.faults:
            print(fault)
        if report.faults:
            status = 1
            print(f"style.{name}: {len(report.faults)} against the rule: {rule} ({why})")
        else:
            print(f"style.{name}: {rule}: {report.seen} looked at, nothing to say")
    return status


if __name__ == "__main__":
    sys.exit(main())
