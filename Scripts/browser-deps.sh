#!/bin/bash
# Installs what the browser tests need and what is missing: Chromium from Debian and Playwright from
# PyPI, the latter in a folder of its own. Prints the Python to run them with.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=.build/browser

missing=()
for package in chromium python3-venv; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] \
    || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  echo "browser-deps: installing ${missing[*]} with apt" >&2
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  install=(env DEBIAN_FRONTEND=noninteractive
    apt-get install -qq -y --no-install-recommends "${missing[@]}")
  "${as_root[@]}" "${install[@]}" >/dev/null 2>&1 || {
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" "${install[@]}" >/dev/null
  }
fi
if ! "$folder/bin/python" -c 'import playwright' 2>/dev/null; then
  echo "browser-deps: installing playwright from PyPI" >&2
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check playwright==1.65.2 >&2
fi
echo "$folder/bin/python"
