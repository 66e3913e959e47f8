#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of check.py finds the fault planted for it, and lets the good tree pass. A rule that cannot fail is no rule."""
import pathlib
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
import check  # noqa: E402

LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
README = "Fifteen words or more are needed here so that a reader learns what this folder is really for.\n"
TREE = {
    "src/domain/a.h": LICENCE + "#pragma once\n#include <vector>\n",
    "src/journal/j.cpp": LICENCE + '#include "domain/a.h"\n#include <Poco/Data/Session.h>\nauto q = "SELECT a FROM b";\n',
    "src/workstation/w.cpp": LICENCE + '#include "peripherals/common/p.h"\n',
    "src/server/main.cpp": LICENCE + '#include "journal/j.h"\n#include "sync/x.h"\n',
    "peripherals/common/p.h": LICENCE + "#pragma once\n",
    "ui/u.cpp": LICENCE + '#include "reports/document.h"\n#include <QWidget>\n// SELECT a FROM b is only a comment\n',
    "installer/packages.txt": "# list\ncmake   # build  presets\n",
    "installer/x.sh": "#!/usr/bin/env bash\nset -Eeuo pipefail\ntrue\n",
    "CMakeLists.txt": "yc_library(journal src/journal LINK yc::domain fmt::fmt)\n",
}


class Planted(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="style"))
        self.addCleanup(shutil.rmtree, self.root)
        for name, text in TREE.items():
            self.write(name, text)
        for folder in ("src/domain", "src/journal", "src/workstation", "src/server", "peripherals", "ui", "translations", "installer", "tests"):
            self.write(folder + "/README.md", README)
        self.write("src/README.md", check.read(HERE.parents[1] / "src/README.md"))

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def faults(self, rule):
        report = check.Report()
        check.RULES[rule][0](self.root, report)
        return report.faults

    def expect(self, rule, part):
        found = self.faults(rule)
        self.assertTrue(any(part in f for f in found), f"{rule}: {part!r} not in {found}")

    def test_good_tree_passes(self):
        for rule in ("arrows", "headers", "sql", "files", "paths", "readmes", "packages", "shell"):
            self.assertEqual(self.faults(rule), [], rule)

    def test_arrow_crossed(self):
        self.write("src/domain/b.cpp", LICENCE + '#include "journal/j.h"\n')
        self.expect("arrows", "src/domain/b.cpp:2")

    def test_only_the_ports_of_peripherals(self):
        self.write("src/workstation/v.cpp", LICENCE + '#include "peripherals/drivers/d.h"\n')
        self.expect("arrows", "peripherals/drivers/d.h")

    def test_only_programs_are_free(self):
        self.write("ui/shell/main_window.cpp", LICENCE + '#include "sync/x.h"\n')
        self.expect("arrows", "ui/shell/main_window.cpp:2")

    def test_include_not_from_the_root(self):
        self.write("src/journal/k.cpp", LICENCE + '#include "j.h"\n')
        self.expect("arrows", "from the root")

    def test_link_without_arrow(self):
        self.write("CMakeLists.txt", "yc_library(journal src/journal LINK yc::domain yc::server)\n")
        self.expect("arrows", "journal links server")

    def test_unknown_library(self):
        self.write("src/helpers/h.cpp", LICENCE)
        self.expect("arrows", "'helpers' has no row")

    def test_qt_in_the_core(self):
        self.write("src/journal/q.cpp", LICENCE + "#include <QString>\n")
        self.expect("headers", "<QString> belongs to ui")

    def test_qt_only_in_the_qt_part_of_peripherals(self):
        self.write("peripherals/qt_camera.cpp", LICENCE + "#include <QImage>\n")
        self.assertEqual(self.faults("headers"), [])
        self.write("peripherals/camera.cpp", LICENCE + "#include <QImage>\n")
        self.expect("headers", "peripherals/camera.cpp")

    def test_domain_is_standard_library_only(self):
        self.write("src/domain/f.cpp", LICENCE + "#include <fmt/core.h>\n")
        self.expect("headers", "standard library")

    def test_pragma_once(self):
        self.write("ui/v.h", LICENCE)
        self.expect("headers", "#pragma once")

    def test_sql_outside_the_journal(self):
        self.write("ui/s.cpp", LICENCE + 'auto q = "SELECT name "\n         "FROM person";\n')
        self.expect("sql", "ui/s.cpp:2")

    def test_sql_in_a_raw_string(self):
        self.write("src/server/s.cpp", LICENCE + 'auto q = R"sql(\nUPDATE a SET b = 1)sql";\n')
        self.expect("sql", "src/server/s.cpp")

    def test_licence_line(self):
        self.write("ui/l.cpp", "int a;\n")
        self.expect("files", "ui/l.cpp:1")

    def test_left_over_mark(self):
        self.write("ui/t.cpp", LICENCE + "// TO" + "DO later\n")
        self.expect("files", "left-over mark")

    def test_too_long(self):
        self.write("ui/long.cpp", LICENCE + "int a;\n" * 700)
        self.expect("files", "split it along its idea")

    def test_too_long_a_function(self):
        body = "    call();\n" * 130
        for opening in ("void f() {\n", "void f()\n{\n", "Type Class::f(int a,\n             int b) const {\n"):
            self.write("ui/function.cpp", LICENCE + opening + body + "}\n")
            self.expect("files", "a function of 132 lines")
        self.write("ui/function.cpp", LICENCE + "namespace a {\n" + "int b;\n" * 130 + "}\n")
        self.assertEqual(self.faults("files"), [])

    def test_terminal_output(self):
        self.write("src/journal/o.cpp", LICENCE + "void f() { std::cout << 1; }\n")
        self.expect("files", "terminal")

    def test_expected_failure(self):
        self.write("tests/ui/tst_x.cpp", LICENCE + 'void f() { QEXPECT' + '_FAIL("", "", Abort); }\n')
        self.expect("files", "expected failure")

    def test_machine_path(self):
        self.write("installer/README.md", README + "See /ho" + "me/anna/x.\n")
        self.expect("paths", "installer/README.md:2")

    def test_missing_readme(self):
        (self.root / "ui/README.md").unlink()
        self.expect("readmes", "ui")

    def test_package_line(self):
        self.write("installer/packages.txt", "cmake  # build  x\ncmake  # build  x\nninja\n")
        self.expect("packages", "twice")
        self.expect("packages", "packages.txt:3")

    def test_shell_does_not_parse(self):
        self.write("installer/y.sh", "#!/usr/bin/env bash\nset -Eeuo pipefail\nif true\n")
        self.expect("shell", "y.sh")

    @unittest.skipUnless(shutil.which("clang-format"), "no clang-format")
    def test_layout(self):
        shutil.copy(HERE.parents[1] / ".clang-format", self.root)
        self.write("ui/f.cpp", LICENCE + "int   a ;\n")
        self.expect("format", "ui/f.cpp")

    @unittest.skipUnless(check.lupdate_tool(), "no lupdate")
    def test_translations(self):
        self.write("ui/w.h", LICENCE + "#pragma once\nclass W : public QWidget {\n    Q_OBJECT\n    void f() { tr(\"Accept %1\"); tr(\"%n papers\", nullptr, 2); }\n};\n")
        self.expect("translations", 'missing W: "Accept %1"')
        self.expect("translations", 'translations/en: missing W: "%n papers"')
        head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1"><context><name>W</name>'
        plural = '<message numerus="yes"><source>%n papers</source><translation>{}</translation></message>'
        self.write("translations/en/w.ts", head + plural.format("<numerusform>%n paper</numerusform><numerusform>%n papers</numerusform>") + "</context></TS>")
        chinese = head + plural.format("<numerusform>%n 份</numerusform>") + "<message><source>Accept %1</source><translation>{}</translation></message></context></TS>"
        self.write("translations/zh_CN/w.ts", chinese.format("受理 %1"))
        self.assertEqual(self.faults("translations"), [])
        self.write("translations/zh_CN/w.ts", chinese.format("受理"))
        self.expect("translations", "%1 got lost")
        self.write("translations/zh_CN/w.ts", chinese.format("").replace("<translation></", '<translation type="unfinished"></'))
        self.expect("translations", "unfinished")
        self.write("translations/zh_CN/old.ts", head + "<message><source>Gone</source><translation>没了</translation></message></context></TS>")
        self.expect("translations", "no longer used")


if __name__ == "__main__":
    unittest.main()
