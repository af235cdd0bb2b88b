# Shared by the scripts beside it; sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

jobs=$(nproc 2>/dev/null || echo 2)
if [ "$jobs" -gt 1 ]; then export CMAKE_BUILD_PARALLEL_LEVEL=$jobs; fi

export CCACHE_SLOPPINESS=pch_defines,time_macros # without it, what uses a precompiled header is never cached

say() { printf '==> %s\n' "$*" >&2; }
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command quietly; its output is shown only when it fails, and the sentence with it.
quietly() {
  local sentence=$1 log
  shift
  mkdir -p build/logs
  log=build/logs/$(printf '%s' "${sentence:0:60}" | tr -c 'A-Za-z0-9' '_').log
  if ! "$@" >"$log" 2>&1 </dev/null; then
    grep -v '^\[[0-9]*/[0-9]*\]' "$log" | cut -c1-300 | tail -n 40 >&2 # without ninja's lines of progress
    fail "$sentence (the whole output is in $log)"
  fi
}
