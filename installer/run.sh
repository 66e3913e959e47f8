#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the release and starts Yichuang with its sample hall.
set -Eeuo pipefail
# shellcheck source=installer/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<'TEXT'
Usage: bash installer/run.sh [options]

Installs what is missing (Debian 12, apt), builds the release preset and starts
yichuang --standalone: its own server on loopback and the shipped sample hall.

  --headless [DIR]  No window: drive the sample case through the real windows and
                    leave screenshots and papers in DIR (default build/headless).
                    Chosen by itself when there is no display.
  --data DIR        Keep the sample hall's data in DIR (default: the program's own
                    folder under ~/.local/share).
  --no-install      Do not touch packages.
  --help            This text.

Safe to run again at any time; the second start takes seconds.
TEXT
}

headless="" data="" install=1
while [ $# -gt 0 ]; do
    case "$1" in
    --headless)
        headless="$YC_ROOT/build/headless"
        if [ $# -gt 1 ] && [[ "$2" != --* ]]; then headless="$(yc_folder "$2")"; shift; fi
        ;;
    --headless=*) headless="$(yc_folder "${1#*=}")" ;;
    --data)
        [ $# -gt 1 ] || yc_die "--data needs a folder: --data DIR."
        data="$(yc_folder "$2")"; shift
        ;;
    --data=*) data="$(yc_folder "${1#*=}")" ;;
    --no-install) install=0 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; yc_die "Unknown option $1: see the list above." ;;
    esac
    shift
done
if [ -z "$headless" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    headless="$YC_ROOT/build/headless"
    echo "No display found: running without a window, results go to $headless."
fi

yc_begin run $((install + 3))
if [ "$install" -eq 1 ]; then
    yc_step "Packages" "Packages could not be installed: look at the log, or install installer/packages.txt by hand and start with --no-install."
    yc_install run build
fi

yc_step "Configure" "A tool or library is missing: start again without --no-install, or install what the log names."
yc_check_disk 1500
yc_configure release

yc_step "Build (the first time takes some minutes)" "The build stopped: look at the first \"error:\" in the log; after an update of the system, delete build/release and start again."
yc_build release

program="$YC_ROOT/build/release/bin/yichuang"
arguments=(--standalone)
[ -n "$data" ] && arguments+=(--data "$data")
if [ -n "$headless" ]; then
    yc_step "Sample case without a window, into $headless" "The sample case did not finish: read the sentence above and the end of the log, then start again with an empty --data folder."
    mkdir -p "$headless" || yc_die "Cannot write to $headless: choose another folder with --headless DIR."
    yc_release_lock
    export QT_QPA_PLATFORM=offscreen
    status=0
    timeout --foreground 900 "$program" "${arguments[@]}" --headless "$headless" 2>>"$YC_LOG" || status=$?
    if [ "$status" -eq 124 ]; then
        yc_die "The sample case took more than 15 minutes and was ended: look at the log for the last thing it did."
    elif [ "$status" -ne 0 ]; then
        tail -n 5 "$YC_LOG" >&2
        yc_failed "$status"
    fi
    count() { find "$headless" -type f -name "*.$1" | wc -l; }
    if [ "$(count png)" -eq 0 ] || [ "$(count pdf)" -eq 0 ]; then
        yc_die "The run left no screenshots or no papers in $headless: look at the log."
    fi
    printf '\n%d screenshots and %d papers are in %s (%s in all).\n' "$(count png)" "$(count pdf)" "$headless" "$(yc_clock $((SECONDS - YC_STARTED)))"
else
    yc_step "Start" "The program ended with an error: look at the log, and try --data with an empty folder."
    yc_note "ready after $(yc_clock $((SECONDS - YC_STARTED))); close the window to end"
    yc_release_lock
    "$program" "${arguments[@]}" 2>>"$YC_LOG"
fi
