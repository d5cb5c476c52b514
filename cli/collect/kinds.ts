/** How each kind of evidence is taken on a server: POSIX shell, the program's own JSON where it has one, no arguments kept. */
import type { EvidenceKind } from '../../inventory/evidence.ts'

export interface Collector {
  readonly kind: EvidenceKind
  /** Hours for which it says something of the present: a night and its delays, more for what is slow to change. */
  readonly hours: number
  /** Whose name it bears: the server's, or that of the service that runs there. */
  readonly about: 'server' | 'service'
  /** Variable of the script's surroundings without which there is nothing to take, and it is not taken by itself. */
  readonly needs?: string
  /** Body of a shell function that writes `data` to its output and fails when it cannot tell. */
  readonly body: string
}

const NIGHT = 30

export const COLLECTORS: readonly Collector[] = [
  { kind: 'nft-ruleset', hours: NIGHT, about: 'server', body: 'nft -j list ruleset' },
  {
    kind: 'sshd-effective',
    hours: NIGHT,
    about: 'server',
    body: 'sshd -T >"$work/sshd" && quote <"$work/sshd"',
  },
  {
    kind: 'systemd-timers',
    hours: NIGHT,
    about: 'server',
    body: 'systemctl list-timers --all --output=json --no-pager',
  },
  {
    kind: 'restic-snapshots',
    hours: NIGHT,
    about: 'server',
    body: `list=$(restic --no-lock snapshots --json) || return 1
[ "$list" = null ] && list='[]'
stats=$(restic --no-lock stats --mode raw-data --json) || return 1
printf '{"snapshots":%s,"stats":%s}' "$list" "$stats"`,
  },
  {
    kind: 'restic-check',
    hours: 8 * 24,
    about: 'server',
    // A repository that does not open says nothing of whether it is whole.
    body: `restic --no-lock cat config >"$work/config" || return 1
if restic --no-lock check >"$work/check"
then printf '{"ok":true,"summary":%s}' "$(tail -n 1 "$work/check" | quote)"
else printf '{"ok":false,"summary":"restic check ended with %s"}' "$?"
fi`,
  },
  {
    kind: 'updates-log',
    hours: NIGHT,
    about: 'server',
    body: `apt-get -s -o Debug::NoLocking=true dist-upgrade >"$work/apt" || return 1
waiting=$(grep -Ec '^Inst [^ ]+ .*[(].*-[Ss]ecurity' "$work/apt")
log=/var/log/unattended-upgrades/unattended-upgrades.log
# It is written in local time.
last=
[ -r "$log" ] && last=$(sed -n 's/^\\([0-9-]* [0-9:]*\\),.*/\\1/p' "$log" | tail -n 1)
if [ -n "$last" ]
then printf '{"pendingSecurity":%s,"lastRun":"%s"}' "$waiting" "$(at "$(date -d "$last" +%s)" %Y-%m-%dT%H:%M:%SZ)"
else printf '{"pendingSecurity":%s,"lastRun":null}' "$waiting"
fi`,
  },
  {
    kind: 'action-history',
    hours: NIGHT,
    about: 'server',
    // One line an operation: instant, rule, account, program. A command's arguments may hold a secret: never kept.
    // The trail begins a new file each week: all that were written to in the last month are read.
    body: `audit=/var/log/audit
if [ -r "$audit/audit.log" ]
then find "$audit" -name 'audit.log*' -mtime -31 -exec cat {} + | sed -n 's/^type=SYSCALL msg=audit(\\([0-9]*\\)[^ ]* .* auid=\\([0-9]*\\) .* exe="\\([^"]*\\)".* key="\\([^"]*\\)".*/\\1 \\4 \\2 \\3/p' >"$work/actions"
elif journalctl -q -n 1 | grep -q .
then : >"$work/actions"
else return 1
fi
journalctl -q -o short-unix -t sudo --since -30days | sed -n 's/^\\([0-9]*\\)[^ ]* [^ ]* sudo[^:]*: *\\([^ ]*\\) : .*COMMAND=\\([^ ]*\\).*/\\1 sudo \\2 \\3/p' >>"$work/actions"
sort -n "$work/actions" | tail -n 1000 | TZ=UTC awk '
  BEGIN { printf "{\\"entries\\":[" }
  { gsub(/[^A-Za-z0-9_.\\/ :@-]/, "")
    printf "%s{\\"at\\":\\"%s\\",\\"rule\\":\\"%s\\",\\"who\\":\\"%s\\",\\"program\\":\\"%s\\"}", sep, strftime("%Y-%m-%dT%H:%M:%SZ", $1), $2, $3, $4
    sep = "," }
  END { printf "]}" }'`,
  },
  {
    kind: 'database-connections',
    hours: NIGHT,
    about: 'service',
    // As many as an ordinary account gets: PostgreSQL keeps some of its own for superusers, and from 16 on for those it names.
    body: `ask="select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
  - coalesce(current_setting('reserved_connections', true)::int, 0)"
max=$(mariadb --batch --skip-column-names -e 'select @@max_connections') ||
  max=$(psql -AtX -c "$ask" postgres) ||
  max=$(runuser -u postgres -- psql -AtX -c "$ask" postgres) || return 1
case $max in ''|*[!0-9]*) return 1 ;; esac
printf '{"max":%s}' "$max"`,
  },
  {
    kind: 'application',
    hours: NIGHT,
    about: 'server',
    needs: 'APPLICATION_NAME',
    // Its page answers or not, in the end, and holds its text if one is given; a command of its own or its database says which version it is; which security releases
    // there are stands in a list, one a line, that the operator keeps from the publisher's notices.
    body: `[ -r "\${APPLICATION_RELEASES-}" ] && [ -n "\${APPLICATION_URL-}" ] || return 1
said=$(sh -c "\${APPLICATION_VERSION:-exit 1}") || return 1
version=$(printf '%s\\n' "$said" | grep -Eo '[0-9]+([.][0-9]+)+' | head -n 1)
[ -n "$version" ] || return 1
curl --version >"$work/curl" || return 1
answers=true
curl -fsSL --max-redirs 5 -o "$work/page" --max-time 30 "$APPLICATION_URL" || answers=false
[ -z "\${APPLICATION_TEXT-}" ] || grep -qF -e "$APPLICATION_TEXT" "$work/page" || answers=false
late=0
for release in $(grep -Eo '^[0-9]+([.][0-9]+)+' "$APPLICATION_RELEASES" | sort -u); do
  [ "\${release%.*}" = "\${version%.*}" ] && [ "$release" != "$version" ] || continue
  [ "$(printf '%s\\n' "$version" "$release" | sort -V | tail -n 1)" = "$release" ] && late=$((late + 1))
done
printf '{"name":%s,"version":"%s","answers":%s,"pendingSecurity":%s}' "$(printf %s "$APPLICATION_NAME" | quote)" "$version" "$answers" "$late"`,
  },
]

export const collectorOf = (kind: string): Collector | undefined =>
  COLLECTORS.find((one) => one.kind === kind)
