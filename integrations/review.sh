#!/usr/bin/env bash
# Judges a change: what the base holds, what the head makes of it, one comment, code scanning. Needs bash, git, Node.
# Nothing here needs a secret: without PARAPHE_TOKEN the comment is printed and not posted, which a fork can do too.
#
#   PARAPHE_BASE     commit that the change starts from (default: origin/main)
#   PARAPHE_SYNTH    makes what is judged, run in base and head (default: npx cdktf synth; empty: nothing to run)
#   PARAPHE_TARGETS  clients and plan files to judge, separated by spaces (default: every client)
#   PARAPHE_PACK     packs of rules beside the contract's own: hygiene; with plans alone as targets, no contract is needed
#   PARAPHE_REQUIRE  declared (default), deployed or observed
#   PARAPHE_LANG     en (default) or fr
#   PARAPHE_OUT      folder for comment.md, sarif/ and junit/ (default: a temporary one)
#   PARAPHE          the command itself (default: npx --no-install paraphe)
# Exit code: the head's: 0 kept, 1 broken, 2 could not judge.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
out=${PARAPHE_OUT:-$work/out}
mkdir -p "$out" "$work/before"
out=$(cd "$out" && pwd)
base=${PARAPHE_BASE:-origin/main}
synth=${PARAPHE_SYNTH-npx cdktf synth}
require=${PARAPHE_REQUIRE:-declared}
read -ra paraphe <<<"${PARAPHE:-npx --no-install paraphe}"
read -ra targets <<<"${PARAPHE_TARGETS:-}"
packs=()
for pack in ${PARAPHE_PACK:-}; do packs+=(--pack "$pack"); done
export PARAPHE_LANG=${PARAPHE_LANG:-en} CI=${CI:-true}
top=$(git rev-parse --show-toplevel) || exit 2
# What an earlier run left is not of this one.
rm -rf "$out/comment.md" "$out/sarif" "$out/junit"
cleanup() {
  git -C "$top" worktree remove --force "$work/base" >/dev/null 2>&1
  rm -rf "$work"
}
trap cleanup EXIT

say() { printf 'paraphe: %s\n' "$*" >&2; }

# Of a client, plans are of the head alone and the base is judged on its synth; without a contract there is only the plan.
contracts=()
documents=()
for target in ${targets[@]+"${targets[@]}"}; do
  case $target in
    *.json | *.tfstate) documents+=("$target") ;;
    *) contracts+=("$target") ;;
  esac
done
based=(${contracts[@]+"${contracts[@]}"})
if [ ${#packs[@]} -gt 0 ] && [ ${#contracts[@]} -eq 0 ]; then based=(${documents[@]+"${documents[@]}"}); fi

make_synth() { [ -z "$synth" ] || bash -c "$synth" >&2; }

judge_base() {
  git cat-file -e "$base^{commit}" 2>/dev/null || git fetch --quiet --depth=1 origin "$base" || return 2
  git worktree add --quiet --detach "$work/base" "$(git rev-parse --verify --quiet "$base^{commit}" || git rev-parse FETCH_HEAD)" || return 2
  local folder=$work/base/$(git rev-parse --show-prefix)
  cd "$folder" || return 2
  if [ -f package-lock.json ] && [ ! -d node_modules ]; then
    # The same lock is the same tools: they are borrowed from the head.
    if cmp -s package-lock.json "$top/package-lock.json" && [ -d "$top/node_modules" ]; then ln -s "$top/node_modules" node_modules
    else npm ci --no-audit --no-fund --loglevel=error >&2 || return 2
    fi
  fi
  make_synth || return 2
  # Of several clients those that could be judged are compared, whoever was not.
  "${paraphe[@]}" check ${based[@]+"${based[@]}"} ${packs[@]+"${packs[@]}"} --format json --out "$work/before/" >&2
  [ -n "$(ls -A "$work/before" 2>/dev/null)" ]
}
# Without a base nothing is called new.
compared=()
if ( judge_base ); then compared=(--before "$work/before")
else say "the base ($base) could not be judged: nothing to compare with"
fi

check() { "${paraphe[@]}" check ${targets[@]+"${targets[@]}"} ${packs[@]+"${packs[@]}"} --require "$require" "$@"; }
if make_synth 2>"$work/why" && check ${compared[@]+"${compared[@]}"} --format markdown >"$out/comment.md" 2>"$work/why"; then
  code=0
else
  code=$?
  # A synth that fails says so with a code of its own; it judged nothing.
  [ -s "$out/comment.md" ] || code=2
fi
cat "$work/why" >&2
# A comment with code 2 tells of the clients that were judged, and which was not.
if [ ! -s "$out/comment.md" ]; then
  { printf '<!-- paraphe -->\n### Paraphe — could not judge\n\n```text\n'; tail -n 40 "$work/why" | sed 's/```/'"'''"'/g'; printf '```\n'; } >"$out/comment.md"
else
  check --format sarif --out "$out/sarif/" >/dev/null 2>&1
  check --format junit --out "$out/junit/" >/dev/null 2>&1
fi

cat "$out/comment.md"
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$out/comment.md" >>"$GITHUB_STEP_SUMMARY"
node "$here/post.mjs" "$out" || say 'the comment could not be posted; the verdict stands'
exit "$code"
