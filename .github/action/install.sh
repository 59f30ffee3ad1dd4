#!/usr/bin/env bash
# Installs and builds briefdeck in the action's own folder, unless that was done before in this job.
set -euo pipefail
cd "$GITHUB_ACTION_PATH"
[ -d node_modules ] || npm ci --no-audit --no-fund --prefer-offline
[ -f lib/bin.js ] || npm run -s build
