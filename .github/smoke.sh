#!/bin/sh
# Proves that a deployment works: uploads a document, waits until it was read, and erases it again.
#
#   smoke.sh URL FILE
#
# SMOKE_HEADER is a header for every request, such as "Authorization: Bearer ...".
# SMOKE_SECONDS is how long the reading may take (300).
set -eu

usage() {
  echo "Usage: smoke.sh URL FILE" >&2
  exit 2
}

fail() {
  echo "smoke: $*" >&2
  exit 1
}

[ $# -eq 2 ] || usage
url=${1%/}
file=$2
if [ ! -f "$file" ] || [ ! -r "$file" ]; then
  fail "the file $file can't be read."
fi

umask 077
work=$(mktemp -d)
document=

# A file, because everybody on the machine sees a process's arguments.
printf '%s\n' "${SMOKE_HEADER:-}" >"$work/header"

# Prints the status, and leaves the answer in $work/answer. What is busy is asked again.
call() {
  : >"$work/answer"
  curl --silent --show-error --max-time 60 --retry 4 --header "@$work/header" \
    --output "$work/answer" --write-out '%{http_code}' "$@" 2>"$work/error" ||
    fail "$url doesn't answer: $(cat "$work/error")"
}

expect() {
  wanted=$1
  what=$2
  shift 2
  status=$(call "$@") || exit 1
  [ "$status" = "$wanted" ] ||
    fail "$what was answered with $status: $(head -c 1000 "$work/answer")"
}

# Also after a failure: a smoke test leaves nothing behind.
finish() {
  code=$?
  trap - EXIT
  if [ -n "$document" ]; then
    (expect 204 "erasing the document" --request DELETE "$url$document") || code=1
  fi
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

# The key makes a repeated upload the same document; by force, the service itself is asked, and not
# what it said of the same content before.
expect 202 "the upload" --header "Idempotency-Key: smoke-$(date +%s)-$$" --form "file=@$file" \
  "$url/api/v1/documents?force=true"
document=$(jq --raw-output .links.self "$work/answer")
progress=$(jq --raw-output .links.status "$work/answer")
result=$(jq --raw-output .links.result "$work/answer")
echo "Uploaded as $document."

deadline=$(($(date +%s) + ${SMOKE_SECONDS:-300}))
while :; do
  expect 200 "the status" "$url$progress"
  state=$(jq --raw-output .status "$work/answer")
  case $state in
    COMPLETED) break ;;
    PENDING | PROCESSING) ;;
    *) fail "the document ended as $state: $(jq --compact-output '.error // {}' "$work/answer")" ;;
  esac
  [ "$(date +%s)" -lt "$deadline" ] ||
    fail "the document is still $state after ${SMOKE_SECONDS:-300} s."
  sleep 2
done

expect 200 "the result" "$url$result"
pages=$(jq '.pages | length' "$work/answer")
[ "$pages" -gt 0 ] || fail "the result has no pages."
echo "Read: $pages page(s)."
