#!/bin/sh
# Prints commands that make GitHub's variables ($VARIABLES, as JSON) the environment's: main.bicepparam
# reads its parameters there. Only what it asks for, so that a variable can't change what a command is.
set -eu
asked=$(grep -o "readEnvironmentVariable('[A-Z0-9_]*'" infra/bicep/main.bicepparam | cut -d "'" -f 2)
printf '%s' "$VARIABLES" | jq --raw-output --arg asked "$asked" '
  ($asked | split("\n")) as $names
  | to_entries[] | select(.key | IN($names[])) | "export \(.key)=\(.value | @sh)"'
