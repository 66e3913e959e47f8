# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What run.sh and test.sh share: steps with progress and time, a log, one sentence when something fails, packages.
# Sourced, never run. The sourcing script has set -Eeuo pipefail and calls yc_begin first.

YC_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
YC_STEP=0          # number of the current step
YC_STEPS=0         # how many there will be
YC_STEP_TEXT=""    # what the current step does, in words
YC_REMEDY=""       # what to do when the current step fails, one sentence
YC_LOG=""          # where everything is written
YC_CHILD=""        # process of the current step, ended with us
# shellcheck disable=SC2034
YC_STARTED=$SECONDS # read by the scripts
YC_CALLER="$PWD"    # relative folders on the command line are relative to this

# Opens the log and takes the lock: two runs in one checkout would build over each other.
yc_begin() { # name, number of steps
    local name="$1"
    YC_STEPS="$2"
    mkdir -p "$YC_ROOT/build/logs" 2>/dev/null || { echo "Cannot write to $YC_ROOT/build: make this folder writable for $(id -un) and start again." >&2; exit 1; }
    YC_LOG="$YC_ROOT/build/logs/$name.log"
    trap 'yc_failed $?' ERR
    trap 'yc_interrupted' INT TERM HUP
    exec 9>"$YC_ROOT/build/.lock"
    if ! flock -n 9; then
        echo "Another run in this folder is at work; waiting for it (Ctrl+C ends the wait)."
        flock 9
    fi
    [ -f "$YC_LOG" ] && mv -f "$YC_LOG" "$YC_LOG.1"
    { echo "$name, $(date -Is), $(uname -srm)"; } >"$YC_LOG"
}

# The folder as the caller meant it.
yc_folder() { # folder
    case "$1" in /*) printf '%s\n' "$1" ;; *) printf '%s/%s\n' "$YC_CALLER" "$1" ;; esac
}

# Others may build again from here on (the program itself runs for hours).
yc_release_lock() { flock -u 9 || true; exec 9>&-; }

yc_clock() { # seconds → "42 s" or "3 min 05 s"
    if [ "$1" -lt 60 ]; then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

# Ends with the one sentence that helps. Everything else is in the log.
yc_die() { # sentence
    trap - ERR
    if [ "$YC_STEP" -gt 0 ]; then
        local hints
        hints="$(awk '/^=== step /{n = 0; next} /: error:|: fatal error:|^FAILED:|CMake Error|^E: |No space left|ninja: error/{hint[n++] = $0}
            END{for (i = 0; i < n && i < 8; i++) print hint[i]}' "$YC_LOG" 2>/dev/null || true)"
        [ -n "$hints" ] && printf '\n%s\n' "$hints" >&2
        printf '\nStopped at step %d of %d (%s).\n%s\nLog: %s\n' "$YC_STEP" "$YC_STEPS" "$YC_STEP_TEXT" "$1" "$YC_LOG" >&2
    else
        printf '%s\n' "$1" >&2
        [ -n "$YC_LOG" ] && printf 'Log: %s\n' "$YC_LOG" >&2
    fi
    exit 1
}

yc_failed() { # exit status
    if grep -qi 'No space left on device' "$YC_LOG" 2>/dev/null; then
        yc_die "The disk is full: free about 3 GB under $YC_ROOT/build and start again, finished parts are kept."
    fi
    yc_die "${YC_REMEDY:-Read the last lines of the log, mend what they name and start again (status $1).}"
}

yc_interrupted() {
    trap - ERR INT TERM HUP
    if [ -n "$YC_CHILD" ]; then kill -TERM -- "-$YC_CHILD" 2>/dev/null || true; fi
    printf '\nInterrupted. Start again at any time: finished parts are kept.\nLog: %s\n' "$YC_LOG" >&2
    exit 130
}

# Announces a step. The remedy is the sentence shown when anything in it fails.
yc_step() { # text, remedy
    YC_STEP=$((YC_STEP + 1))
    YC_STEP_TEXT="$1"
    YC_REMEDY="${2:-}"
    printf '[%d/%d] %s\n' "$YC_STEP" "$YC_STEPS" "$YC_STEP_TEXT"
    printf '\n=== step %d of %d: %s (%s)\n' "$YC_STEP" "$YC_STEPS" "$YC_STEP_TEXT" "$(date +%T)" >>"$YC_LOG"
}

yc_note() { printf '      %s\n' "$1"; }

# Runs a command with its output in the log and one moving line on the terminal: what the tool says of its own
# progress (ninja's [12/340], apt's Unpacking…) and the time. Without a terminal: a line every 20 seconds.
yc_run() { # command...
    local begun=$SECONDS last=$SECONDS line status=0 from
    printf '$ %s\n' "$*" >>"$YC_LOG"
    from=$(($(wc -c <"$YC_LOG") + 1))
    set -m # a process group of its own, so that an interruption ends the compilers too
    "$@" >>"$YC_LOG" 2>&1 9>&- </dev/null &
    YC_CHILD=$!
    set +m
    while kill -0 "$YC_CHILD" 2>/dev/null; do
        sleep 0.5
        if [ -t 1 ] || [ $((SECONDS - last)) -ge 20 ]; then
            line="$(tail -c +"$from" "$YC_LOG" 2>/dev/null | tail -c 4000 | tr '\r' '\n' | grep -oE '^(\[[0-9]+/[0-9]+\] .*|-- .*|(Get|Unpacking|Setting up|Selecting).*)' | tail -n 1 || true)"
            line="${line//"$YC_ROOT/"/}"
            if [ -t 1 ]; then
                printf '\r\033[K      %s  %.90s' "$(yc_clock $((SECONDS - begun)))" "$line"
            else
                last=$SECONDS
                printf '      %s  %.110s\n' "$(yc_clock $((SECONDS - begun)))" "$line"
            fi
        fi
    done
    wait "$YC_CHILD" || status=$?
    YC_CHILD=""
    [ -t 1 ] && printf '\r\033[K'
    [ "$status" -eq 0 ] && yc_note "done in $(yc_clock $((SECONDS - begun)))"
    return "$status"
}

# Names of the packages of these kinds in packages.txt that are not installed.
yc_missing_packages() { # kind...
    local kinds=" $* " package kind
    while read -r package _ kind _; do
        case "$package" in '' | '#'*) continue ;; esac
        [[ "$kinds" == *" $kind "* ]] || continue
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || printf '%s\n' "$package"
    done <"$YC_ROOT/installer/packages.txt"
}

# Installs what is missing, and touches nothing when nothing is.
yc_install() { # kind...
    local missing=() root=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        yc_die "This is not a Debian system: install what installer/packages.txt lists by hand, then start with --no-install."
    fi
    mapfile -t missing < <(yc_missing_packages "$@")
    if [ "${#missing[@]}" -eq 0 ]; then
        yc_note "everything is installed"
        return 0
    fi
    yc_note "${#missing[@]} to install: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            yc_die "Installing needs root: run \"apt-get install ${missing[*]}\" as root, then start again."
        fi
        if ! sudo -n true 2>/dev/null && ! { [ -t 0 ] && sudo -v; }; then
            yc_die "sudo was refused: run \"apt-get install ${missing[*]}\" as root, then start again."
        fi
        root=(sudo -n)
    fi
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    YC_REMEDY="The package lists could not be fetched: check the network and /etc/apt/sources.list, then start again."
    yc_run "${apt[@]}" update
    YC_REMEDY="A package could not be installed: look at the lines beginning with \"E:\" in the log; on anything but Debian 12 the names may differ."
    yc_run "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}

# Compilers that run at once: as many as cores, but never more than the memory carries (about 1.2 GB each).
yc_jobs() {
    local cores memory
    cores="$(nproc)"
    memory="$(awk '/MemAvailable/ {print int($2 / 1200000)}' /proc/meminfo)"
    [ "${memory:-1}" -lt 1 ] && memory=1
    [ "$memory" -lt "$cores" ] && echo "$memory" || echo "$cores"
}

yc_check_disk() { # megabytes needed
    local free
    free="$(df -Pm "$YC_ROOT/build" | awk 'NR == 2 {print $4}')"
    [ "$free" -ge "$1" ] || yc_die "The disk has $free MB left and the build needs $1 MB: free some space and start again."
}

# Configures a preset when it was not yet, or when the checkout was moved; ninja itself notices every later change.
yc_configure() { # preset
    local build="$YC_ROOT/build/$1" fresh=()
    command -v cmake >/dev/null || yc_die "cmake is missing: start again without --no-install."
    if [ -f "$build/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$YC_ROOT" "$build/CMakeCache.txt"; then
        fresh=(--fresh)
    elif [ -f "$build/build.ninja" ]; then
        yc_note "already configured"
        return 0
    fi
    yc_run cmake --preset "$1" "${fresh[@]}"
}

yc_build() { # preset
    # A configure step that was interrupted leaves ninja with a wish to run it again: it does so by itself.
    yc_run cmake --build --preset "$1" --parallel "$(yc_jobs)"
}

cd "$YC_ROOT" || exit 1
