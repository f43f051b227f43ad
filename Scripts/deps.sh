#!/bin/bash
# Installs the Debian packages that Thymus is built with and that are missing.
# Those that are named as arguments too. Does nothing when all is there; says what it does otherwise.
set -euo pipefail

# valgrind counts instructions for `make bench-check`.
packages=(libpng-dev zlib1g-dev libcairo2-dev fonts-dejavu-core pkg-config valgrind "$@")

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Without dpkg only pkg-config can tell what is there.
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  if command -v pkg-config >/dev/null && pkg-config --exists libpng zlib cairo; then
    echo "deps: libpng, zlib and cairo are here"
  else
    echo "deps: this machine has no apt. Please install with its own package manager:" >&2
    echo "      libpng, zlib and cairo with their headers, the DejaVu fonts, pkg-config" >&2
    exit 1
  fi
else
  missing=()
  for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
  done
  if [ "${#missing[@]}" -eq 0 ]; then
    echo "deps: ${packages[*]} are here"
  else
    echo "deps: installing ${missing[*]} with apt"
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
      if ! command -v sudo >/dev/null; then
        echo "deps: that needs root, and there is no sudo here. As root, run:" >&2
        echo "      apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
      fi
      as_root=(sudo)
    fi
    install=(env DEBIAN_FRONTEND=noninteractive
      apt-get install -qq -y --no-install-recommends "${missing[@]}")
    # The package lists may be missing or old; they are fetched only when they are needed.
    "${as_root[@]}" "${install[@]}" >/dev/null 2>&1 || {
      "${as_root[@]}" apt-get update -qq
      "${as_root[@]}" "${install[@]}" >/dev/null
    }
  fi
fi

if ! command -v swift >/dev/null; then
  echo "deps: there is no 'swift' in PATH. Thymus needs Swift 6.2 or later:" >&2
  echo "      https://www.swift.org/install/linux/" >&2
  exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -1)
if [ "$(printf '%s\n' 6.2 "${version:-0}" | sort -V | head -1)" != 6.2 ]; then
  echo "deps: this is Swift ${version:-of an unknown version}; Thymus needs 6.2 or later" >&2
  exit 1
fi
