/** The program on a server whose host hands nothing over: an operator pushes the rules to it over SSH. */

/**
 * Reads a set on its input, checks it as the fetcher does, and loads it in one transaction; exits 75 while the server is still
 * installing itself. The judge knows this text by its SHA-256 (inventory/guest/settings.ts). Short, for it takes its place in the
 * text of a host that takes 32 KiB. No `${`: Terraform would read it as its own.
 */
export const PUSH_SCRIPT = `#!/bin/sh
# Loads the rules on its input; what is cut, altered or wrong changes nothing.
set -u
umask 077
PATH=/usr/sbin:/usr/bin:/sbin:/bin
[ -e /var/lib/cloud/instance/boot-finished ] || exit 75
rules=/etc/nftables.json
work=$(mktemp -d) && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
refuse() {
  echo "$1; what was loaded stays" >&2
  exit 1
}
cat >set
read -r word version sum <set
[ "$word $version" = 'contract-settings 1' ] || refuse 'no settings, or of another version'
tail -n +2 set >body
[ "$(sha256sum <body | cut -c 1-64)" = "$sum" ] || refuse 'settings incomplete or altered'
tail -n +2 body >new
[ "$(head -n 1 body)" = "file nftables $(wc -l <new)" ] || refuse 'settings malformed'
nft -j -c -f new || refuse 'rules are wrong'
cp -p $rules old || refuse 'rules are not where they were'
install -m 0600 new $rules.new && mv $rules.new $rules && nft -j -f $rules || {
  mv old $rules
  refuse 'rules were not loaded'
}
echo "settings $sum are loaded"
`
