#!/usr/bin/env bash
# Before a commit: the contracts that are about to be committed read well and are what was signed. A second or two.
# Arguments: the files that changed. Exit code as paraphe's own: 0 fine, 1 not as signed, 2 not readable.
set -uo pipefail
read -ra paraphe <<<"${PARAPHE:-npx --no-install paraphe}"

folders=$(
  for file; do
    folder=$(dirname "$file")
    # A signed document or a statement lies below the contract's own folder.
    while [ "$folder" != . ] && [ "$folder" != / ] && [ ! -f "$folder/contract.yaml" ]; do folder=$(dirname "$folder"); done
    [ -f "$folder/contract.yaml" ] && printf '%s\n' "$folder"
  done | sort -u
)
code=0
while IFS= read -r folder; do
  [ -n "$folder" ] || continue
  if [ -f "$folder/contract.lock.json" ]; then "${paraphe[@]}" verify "$folder"
  else "${paraphe[@]}" lint "$folder"
  fi
  found=$?
  [ "$found" -gt "$code" ] && code=$found
done <<<"$folders"
exit "$code"
