#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, runs every test and every style check, and lists the proven requirement rows.
set -Eeuo pipefail
# shellcheck source=installer/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<'TEXT'
Usage: bash installer/test.sh [options]

Installs what is missing (Debian 12, apt), builds the dev preset (clang++), runs all
tests and style checks and prints which requirement rows have passing tests.

  --preset NAME   dev (default) · asan · tsan · coverage · bench (release with the
                  bench's table) · tidy (clang-tidy over the whole build, no tests)
  --only REGEX    Only tests whose name matches, e.g. --only '^domain\.'
  --fast          Leave out the end-to-end tests and the bench.
  --no-install    Do not touch packages.
  --help          This text.

The last line is ctest's count. The status is 0 only when everything passed.
TEXT
}

preset=dev only="" fast=0 install=1
while [ $# -gt 0 ]; do
    case "$1" in
    --preset)
        [ $# -gt 1 ] || yc_die "--preset needs a name: dev, asan, tsan, coverage, bench or tidy."
        preset="$2"; shift
        ;;
    --preset=*) preset="${1#*=}" ;;
    --only)
        [ $# -gt 1 ] || yc_die "--only needs a regular expression, e.g. --only '^domain\\.'."
        only="$2"; shift
        ;;
    --only=*) only="${1#*=}" ;;
    --fast) fast=1 ;;
    --no-install) install=0 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; yc_die "Unknown option $1: see the list above." ;;
    esac
    shift
done
case "$preset" in dev | asan | tsan | coverage | bench | tidy) ;; *) yc_die "Unknown preset $preset: use dev, asan, tsan, coverage, bench or tidy." ;; esac

build="build/$preset"
results="$build/test-results"
extra=0
[ "$preset" = bench ] || [ "$preset" = coverage ] && extra=1
[ "$preset" = tidy ] && extra=-2
yc_begin test $((install + 4 + extra))

if [ "$install" -eq 1 ]; then
    kinds=(run build test)
    case "$preset" in coverage) kinds+=(coverage) ;; asan | tsan) kinds+=(sanitize) ;; esac
    yc_step "Packages" "Packages could not be installed: look at the log, or install installer/packages.txt by hand and start with --no-install."
    yc_install "${kinds[@]}"
fi

yc_step "Configure preset $preset" "A tool or library is missing: start again without --no-install, or install what the log names."
yc_check_disk 3000
yc_configure "$preset"

yc_step "Build (the first time takes some minutes)" "The build stopped: mend the first \"error:\" in the log and start again, finished parts are kept."
yc_build "$preset"
if [ "$preset" = tidy ]; then
    YC_REMEDY="A header does not compile alone: add the include that the first \"error:\" in the log asks for."
    yc_run cmake --build --preset tidy --parallel "$(yc_jobs)" --target all_verify_interface_header_sets
    printf '\nclang-tidy has nothing to say and every header compiles alone (%s).\n' "$(yc_clock $((SECONDS - YC_STARTED)))"
    exit 0
fi

yc_step "Tests and style checks" "Tests failed: the list above names them; repeat one with installer/test.sh --only NAME."
rm -rf "$results"
mkdir -p "$results"
filter=()
[ -n "$only" ] && filter+=(-R "$only")
[ "$fast" -eq 1 ] && filter+=(-LE 'e2e|bench')
# Each program writes its own report into $results; ctest's adds programs that ended without one.
failed=0
ctest --preset "$preset" --parallel 2 --repeat until-pass:2 --output-junit "$YC_ROOT/$results/ctest.xml" "${filter[@]}" 2>&1 9>&- | tee -a "$YC_LOG" || failed=1
closing="$(grep -E '^[0-9]+% tests passed' "$YC_LOG" | tail -n 1 || true)"
[ -n "$closing" ] || yc_die "ctest found nothing to run: check the expression after --only, or delete $build and start again."

yc_step "Requirement rows" "A required row has no passing test: write one whose name holds the row (e.g. R074_oneNoticeListsEverything), or mend the failing one."
check=()
[ -z "$only" ] && [ "$fast" -eq 0 ] && [ "$preset" != tsan ] && check=(--check-file tests/requirements/required.txt)
/usr/bin/python3 tests/requirements/report.py --results "$results" "${check[@]}" 2>&1 | tee -a "$YC_LOG" || failed=$((failed == 0 ? 2 : failed))

if [ "$preset" = bench ]; then
    yc_step "Bench" "The bench stopped: look at the end of the log."
    bench="$YC_ROOT/$build/bin/yichuang-bench"
    [ -x "$bench" ] || yc_die "The bench was not built: look for yichuang-bench in the log."
    QT_QPA_PLATFORM=offscreen "$bench" 9>&- | tee -a "$YC_LOG"
elif [ "$preset" = coverage ]; then
    yc_step "Coverage" "gcovr stopped: look at the end of the log."
    gcovr --root . --filter 'src/' --filter 'ui/' --filter 'peripherals/' --filter 'reports/' --exclude-unreachable-branches \
        --gcov-executable gcov --print-summary --html "$build/coverage.html" "$build" 9>&- | tee -a "$YC_LOG" | tail -n 40
    yc_note "details: $build/coverage.html"
fi

if [ "$failed" -ne 0 ]; then
    printf '\n%s\n' "$closing" >&2
    if [ "$failed" -eq 1 ]; then
        yc_die "Tests failed: ctest lists them above; repeat one alone with: bash installer/test.sh --no-install --preset $preset --only NAME."
    fi
    yc_die "A required row has no passing test: write one whose name holds the row (e.g. R074_oneNoticeListsEverything), or mend the failing one."
fi
printf '\nAll done in %s. Log: %s\n%s\n' "$(yc_clock $((SECONDS - YC_STARTED)))" "$YC_LOG" "$closing"
