#!/bin/bash
# Tells what a deployment would change, in the job's summary and in one comment on the pull request.
set -euo pipefail

variables=$(.github/variables.mjs)
eval "$variables"
# Without asking whether the caller could make the changes: it can't.
changes=$(az deployment group what-if --resource-group "$RESOURCE_GROUP" \
  --parameters infra/bicep/main.bicepparam --validation-level ProviderNoRbac)

marker='<!-- what-if -->'
report=$(mktemp)
{
  echo "$marker"
  echo "### What a deployment to \`$RESOURCE_GROUP\` would change"
  echo '~~~~text'
  # A comment holds 65,536 characters.
  head -c 60000 <<<"$changes"
  echo
  echo '~~~~'
} >"$report"
cat "$report" >>"$GITHUB_STEP_SUMMARY"

comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
earlier=$(gh api --paginate "$comments" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))) | .id" |
  head -n 1)
if [ -n "$earlier" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$earlier" --field "body=@$report"
else
  gh api --silent --method POST "$comments" --field "body=@$report"
fi
