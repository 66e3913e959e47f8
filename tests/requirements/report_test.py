#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""report.py on reports in the form QtTest 6.4 and ctest write them."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
import report  # noqa: E402

QTTEST = """<?xml version="1.0" encoding="UTF-8" ?>
<testsuite name="T" timestamp="2026&#x002D;01&#x002D;21T09:06:20" hostname="vm" tests="6" failures="2" errors="0" skipped="1" time="0.001">
  <testcase name="initTestCase" classname="T" time="0.000"/>
  <testcase name="R001_theme(complete)" classname="T" time="0.000"/>
  <testcase name="verdicts(R071 &lt;five&gt;)" classname="T" time="0.000"/>
  <testcase name="R001_theme(R003 lead)" classname="T" time="0.000"><failure type="fail" message="&apos;x&apos;"/></testcase>
  <testcase name="R005_trace" classname="T" time="0.000"><skipped message="no"/></testcase>
  <testcase name="R040_R041_list" classname="T" time="0.000"><system-out><![CDATA[a\x02b]]></system-out></testcase>
</testsuite>
"""
CTEST = '<testsuite name="Linux"><testcase name="e2e.R110_custody" classname="e2e" time="1" status="run"/></testsuite>'


class Reports(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rows"))
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "domain.t.xml").write_text(QTTEST, encoding="utf-8")
        (self.folder / "ctest.xml").write_text(CTEST, encoding="utf-8")

    def run_report(self, *options):
        done = subprocess.run([sys.executable, str(HERE / "report.py"), "--results", str(self.folder), *options], capture_output=True, text=True)
        return done.returncode, done.stdout

    def test_passing_rows(self):
        status, text = self.run_report("--check", "R071", "R040", "R041", "R110")
        self.assertEqual(status, 0, text)
        self.assertIn("4 of 4 required", text)

    def test_failing_skipped_and_missing_rows_are_not_proven(self):
        for row in ("R001", "R003", "R005", "R100"):
            status, text = self.run_report("--check", row)
            self.assertEqual(status, 1, row)
            self.assertIn("required and not proven: " + row, text)

    def test_a_report_that_ends_in_the_middle_fails(self):
        (self.folder / "sync.crash.xml").write_text(QTTEST[:300], encoding="utf-8")
        status, text = self.run_report()
        self.assertEqual(status, 1)
        self.assertIn("sync.crash: the report ends in the middle", text)

    def test_a_row_that_does_not_exist(self):
        (self.folder / "x.xml").write_text('<testsuite><testcase name="R999_x"/></testsuite>', encoding="utf-8")
        self.assertEqual(self.run_report()[0], 1)

    def test_the_shipped_files(self):
        rows = report.read_rows(HERE / "rows.md")
        self.assertEqual(list(rows), [f"R{n:03d}" for n in range(1, 169)])
        self.assertEqual([r for r in report.read_required(HERE / "required.txt") if r not in rows], [])


if __name__ == "__main__":
    unittest.main()
