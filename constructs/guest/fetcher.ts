/** The program on the server that brings in what may change: plain shell, part of the text that never changes. */

export const FETCHER = '/usr/local/sbin/contract-settings'

/**
 * Fails closed: a set that is incomplete, altered or wrong changes nothing. Each file is loaded by the one program that
 * reads it, and put back when that program refuses it. The judge knows this text by its SHA-256
 * (inventory/guest/settings.ts), so that a change here is a change there. No `${`: Terraform would read it as its own.
 */
export const FETCHER_SCRIPT = `#!/bin/sh
# contract-settings CHANNEL: bring in what may change on this server, as its host hands it over.
# Whatever is incomplete, altered or wrong changes nothing: what was loaded last stays.
set -u
umask 077
PATH=/usr/sbin:/usr/bin:/sbin:/bin
kept=/var/lib/contract-settings
mkdir -p "$kept"
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

refuse() {
  echo "$1; what was loaded stays" >&2
  exit 1
}

get() {
  curl -sSf --noproxy '*' --max-time 20 --max-filesize 4194304 "$@"
}

# CloudStack's user data is served by whoever answers DHCP.
router() {
  at=$(getent ahostsv4 data-server | awk 'NR == 1 { print $1 }')
  [ "$at" ] || at=$(sed -n 's/^SERVER_ADDRESS=//p' /run/systemd/netif/leases/* 2>/dev/null | head -n 1)
  [ "$at" ] || at=$(sed -n 's/.*dhcp-server-identifier \\([0-9.]*\\);.*/\\1/p' /var/lib/dhcp/*.leases 2>/dev/null | tail -n 1)
  [ "$at" ] || at=$(ip -4 route show default | awk 'NR == 1 { print $3 }')
  echo "$at"
}

fetch() {
  case $1 in
    openstack)
      get -o "$work/answer" http://169.254.169.254/openstack/latest/meta_data.json || return 1
      tr ',{}' '\\n\\n\\n' <"$work/answer" |
        sed -n 's/^ *"contract-settings-\\([0-9]*\\)": *"\\([^"]*\\)".*/\\1 \\2/p' |
        sort -n | cut -d ' ' -f 2 | tr -d '\\\\\\n' | base64 -d >"$work/packed" || return 1
      gzip -dc <"$work/packed" 2>/dev/null || cat "$work/packed"
      ;;
    scaleway) get --local-port 1-1023 http://169.254.42.42/user_data/contract-settings ;;
    cloudstack)
      get -o "$work/answer" "http://$(router)/latest/user-data" || return 1
      sed -n 's/^#| //p' "$work/answer"
      ;;
    *) return 1 ;;
  esac
}

# What may change, who may read it, and where it lies: nothing else is ever written.
place() {
  case $1 in
    nftables) echo 0600 /etc/nftables.json ;;
    ipsec) echo 0640 /etc/swanctl/conf.d/contract.conf ;;
    sites) echo 0644 /etc/e2guardian/lists/contract/bannedsitelist ;;
    extensions) echo 0644 /etc/e2guardian/lists/contract/bannedextensionlist ;;
    applications) echo 0644 /etc/suricata/rules/applications.rules ;;
    *) return 1 ;;
  esac
}

check() {
  [ "$1" != nftables ] || nft -j -c -f "$2"
}

# A program that is not running yet reads the file when it starts. A site whose key is still to come joins later: it
# holds nothing else back.
load() {
  case $1 in
    nftables) nft -j -f "$2" ;;
    ipsec)
      ! pidof charon-systemd >/dev/null || swanctl --load-all --noprompt ||
        echo 'not every site could be joined' >&2
      ;;
    sites | extensions)
      cp "$2" "/etc/e2guardian/lists/$(basename "$2")" || return 1
      ! pidof e2guardian >/dev/null || e2guardian -r
      ;;
    applications) ! pidof suricata >/dev/null || suricatasc -c reload-rules ;;
  esac
}

fetch "$1" >"$work/set" || refuse "no settings from $1"
read -r word version sum <"$work/set" || refuse "no settings from $1 yet"
[ "$word $version" = 'contract-settings 1' ] || refuse 'settings of another kind or version'
tail -n +2 "$work/set" >"$work/body"
[ "$(sha256sum <"$work/body" | cut -c 1-64)" = "$sum" ] || refuse 'settings incomplete or altered'
[ "$(cat "$kept/loaded" 2>/dev/null)" != "$sum" ] || exit 0

mkdir "$work/files"
awk -v into="$work/files/" '
  left == 0 {
    if (NF != 3 || $1 != "file" || $2 !~ /^[a-z]+$/ || $3 !~ /^[0-9]+$/ || ($2 in seen)) { bad = 1; exit }
    seen[$2] = 1
    name = into $2
    left = $3 + 0
    printf "" >name
    next
  }
  { print >name; left-- }
  END { exit bad || left != 0 }' "$work/body" || refuse 'settings malformed'
[ -e "$work/files/nftables" ] || refuse 'settings without a ruleset'
for file in "$work"/files/*; do
  name=$(basename "$file")
  place "$name" >/dev/null || refuse "$name is not among what may change"
  check "$name" "$file" || refuse "$name is wrong"
done

# The rules come first, and once.
for file in "$work/files/nftables" "$work"/files/*; do
  name=$(basename "$file")
  set -- $(place "$name")
  cmp -s "$file" "$2" && continue
  cp -p "$2" "$work/before" || refuse "$2 is not where it was"
  install -m "$1" "$file" "$2.new" && mv "$2.new" "$2" && load "$name" "$2" && continue
  mv "$work/before" "$2" && load "$name" "$2"
  refuse "$name was refused by the program that reads it"
done
echo "$sum" >"$kept/loaded.new" && mv "$kept/loaded.new" "$kept/loaded"
echo "settings $sum are loaded"
`
