# Sourced by the other tools. Everything runs from the project's root, whatever folder the user is in.
# shellcheck shell=bash

set -euo pipefail

caller_dir=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '%s\n' "$*" >&2; }
die() {
  say "error: $*"
  exit 1
}

# apt needs root; a user without it needs sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "$1 needs root: run this as root, or install sudo"
  fi
}

# quietly COMMAND...  shows what it printed only when it fails.
quietly() {
  local output
  output=$("$@" 2>&1) && return
  say "$output"
  exit 1
}
