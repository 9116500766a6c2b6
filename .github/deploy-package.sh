#!/bin/sh
# Puts a package into a function app, and waits until the app runs it.
#
#   deploy-package.sh PACKAGE.zip
#
# RESOURCE_GROUP, FUNCTION_APP and APP_URL say where; WAIT_SECONDS how long each wait may take (300),
# POLL_SECONDS how often it looks (10).
set -eu

fail() {
  echo "deploy-package: $*" >&2
  exit 1
}

[ $# -eq 1 ] || fail "usage: deploy-package.sh PACKAGE.zip"
package=$1
: "${RESOURCE_GROUP:?}" "${FUNCTION_APP:?}" "${APP_URL:?}"

# What a wait is for is a function that succeeds once it has come true.
await() {
  what=$1
  shift
  deadline=$(($(date +%s) + ${WAIT_SECONDS:-300}))
  until "$@"; do
    [ "$(date +%s)" -lt "$deadline" ] || fail "$what, after ${WAIT_SECONDS:-300} s."
    sleep "${POLL_SECONDS:-10}"
  done
}

# Names, not their number: on Flex Consumption the platform lists a function WarmUp of its own, and
# nothing else, until it has looked into the package.
listed_functions() {
  az functionapp function list --resource-group "$RESOURCE_GROUP" --name "$FUNCTION_APP" \
    --query '[].name' --output tsv | sed 's|.*/||' | grep -vix warmup | sort
}

# The deployment's own look into the package is not relied upon: it is asked for until it has worked.
all_functions_are_loaded() {
  az rest --method post --output none \
    --url "$app_id/host/default/sync?api-version=2024-04-01" || true
  loaded=$(listed_functions || true)
  echo "Functions loaded: $(printf '%s' "$loaded" | grep -c . || true) of $count."
  [ "$loaded" = "$expected" ]
}

app_is_ready() {
  curl --silent --show-error --fail --max-time 60 --output /dev/null "$APP_URL/ready"
}

expected=$(unzip -Z1 "$package" '*/function.json' | cut -d / -f 1 | sort)
[ -n "$expected" ] || fail "there is no function in $package."
count=$(printf '%s\n' "$expected" | grep -c .)

app_id=$(az functionapp show --resource-group "$RESOURCE_GROUP" --name "$FUNCTION_APP" \
  --query id --output tsv)

# The command line rather than azure/functions-action: it tells Flex Consumption by itself too, and
# one script then deploys the new package and, when that has failed, the old one.
az functionapp deployment source config-zip --resource-group "$RESOURCE_GROUP" \
  --name "$FUNCTION_APP" --src "$package" --timeout 600 --output none

await "the functions loaded are not those of the package" all_functions_are_loaded
await "$APP_URL/ready does not say that all is well" app_is_ready
echo "$FUNCTION_APP runs $package with $count functions."
