/** The collector that runs on a server: one POSIX shell script, with the units that start it every night. */
import { EVIDENCE_NAMESPACE } from '../../inventory/evidence-read.ts'
import { COLLECTORS, type Collector } from './kinds.ts'

export interface Settings {
  readonly client: string
  /** Name of the server, as the stack gives it. */
  readonly subject: string
  /** The service that runs there, for what is said of a service. */
  readonly service: string
  /** Folder on the server that statements are written to. */
  readonly out: string
  /** OpenSSH private key on the server; nothing is signed without. */
  readonly key?: string
  readonly collectors: readonly Collector[]
}

/** A word that the shell takes as it is. */
export const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

const nameOf = ({ kind }: Collector): string => `collect_${kind.replaceAll('-', '_')}`

/** Days after which the script removes what it wrote: longer than anything it writes is valid. */
const KEPT_DAYS = 40

const FRAME = `
set -u
umask 027
export LC_ALL=C
work=$(mktemp -d "$OUT/.work.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
now=$(date -u +%s)
at() { date -u -d "@$1" "+$2"; }
complain() { printf '%s\\n' "paraphe-evidence: $*" >&2; failed=1; }
failed=0

# A text as a JSON string.
quote() {
  printf '"'
  sed -e 's/\\\\/\\\\\\\\/g' -e 's/"/\\\\"/g' -e 's/	/\\\\t/g' | tr -d '\\000-\\011\\013-\\037\\177' |
    awk '{ printf "%s%s", (NR > 1 ? "\\\\n" : ""), $0 }'
  printf '"'
}

# Whether the file holds a secret that this script was given to do its work.
leaks() {
  for name in RESTIC_PASSWORD AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN B2_ACCOUNT_KEY AZURE_ACCOUNT_KEY OS_PASSWORD MYSQL_PWD; do
    eval "secret=\\\${$name-}"
    [ "\${#secret}" -ge 6 ] && grep -qF -e "$secret" "$1" && return 0
  done
  [ -r "\${RESTIC_PASSWORD_FILE-}" ] && head -n 1 "$RESTIC_PASSWORD_FILE" | grep '......' >"$work/secret" &&
    grep -qFf "$work/secret" "$1" && return 0
  return 1
}

# kind, subject, hours that it holds, function
take() {
  # What a program says on its way out may name a repository with its password: only its exit code is told.
  "$4" >"$work/data" 2>/dev/null
  code=$?
  [ "$code" -eq 0 ] && [ -s "$work/data" ] || { complain "$1: could not be taken (exit code $code)"; return; }
  leaks "$work/data" && { complain "$1: a secret stands in it, nothing is written"; return; }
  file="$1-$2-$(at "$now" %Y%m%dT%H%M%SZ).json"
  {
    printf '{"kind":"%s","client":"%s","subject":"%s","collector":"paraphe evidence",' "$1" "$CLIENT" "$2"
    printf '"observedAt":"%s","expiresAt":"%s","data":' "$(at "$now" %Y-%m-%dT%H:%M:%SZ)" "$(at $((now + $3 * 3600)) %Y-%m-%dT%H:%M:%SZ)"
    cat "$work/data"
    printf '}\\n'
  } >"$work/$file"
  if [ -n "$KEY" ]; then
    ssh-keygen -Y sign -q -f "$KEY" -n ${EVIDENCE_NAMESPACE} "$work/$file" >/dev/null 2>&1 </dev/null ||
      { complain "$1: could not be signed with $KEY"; return; }
    # The signature first: a signed statement is never seen without it.
    mv "$work/$file.sig" "$OUT/"
  fi
  mv "$work/$file" "$OUT/"
  printf '%s\\n' "$file"
  find "$OUT" -maxdepth 1 -name "$1-$2-*.json*" -mtime +${KEPT_DAYS} -exec rm -f {} +
}
`

/** The script. It takes kinds as arguments, all of them without any; exit 1 when one could not be taken. */
export function scriptOf(settings: Settings): string {
  const { client, subject, service, out, key = '', collectors } = settings
  const cases = COLLECTORS.map((one) => {
    const name = one.about === 'server' ? '"$SUBJECT"' : '"$SERVICE"'
    return `    ${one.kind}) take ${one.kind} ${name} ${one.hours} ${nameOf(one)} ;;`
  })
  return [
    '#!/bin/sh',
    '# Takes evidence of this machine for `paraphe check`: signed, dated, with an end. POSIX shell, no Node, no jq.',
    `CLIENT=${quoted(client)} SUBJECT=${quoted(subject)} SERVICE=${quoted(service)}`,
    `OUT=${quoted(out)} KEY=${quoted(key)}`,
    'mkdir -p "$OUT" || exit 2',
    FRAME.trim(),
    '',
    ...COLLECTORS.map((one) => `${nameOf(one)}() {\n${indent(one.body)}\n}`),
    '',
    `[ $# -gt 0 ] || set -- ${collectors.map(({ kind, needs }) => (needs ? `\${${needs}:+${kind}}` : kind)).join(' ')}`,
    'for kind; do',
    '  case $kind in',
    ...cases,
    '    *) complain "$kind: unknown kind" ;;',
    '  esac',
    'done',
    'exit "$failed"',
    '',
  ].join('\n')
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')

/** Where the script lies on the server. */
export const SCRIPT_PATH = '/usr/local/sbin/paraphe-evidence'

/** The script with its units, by file name. @param send a command that carries the folder away, run after each round */
export function unitsOf(settings: Settings, send?: string): Readonly<Record<string, string>> {
  return {
    'paraphe-evidence': scriptOf(settings),
    'paraphe-evidence.service': [
      '[Unit]',
      'Description=Signed evidence of what runs here',
      'Wants=network-online.target',
      'After=network-online.target',
      '',
      '[Service]',
      'Type=oneshot',
      'Nice=10',
      '# RESTIC_REPOSITORY, RESTIC_PASSWORD_FILE and what the repository asks for; mode 0600.',
      'EnvironmentFile=-/etc/paraphe-evidence.env',
      '# What could not be taken must not keep the rest from being carried away.',
      'SuccessExitStatus=1',
      `ExecStart=${SCRIPT_PATH}`,
      ...(send === undefined ? [] : [`ExecStartPost=${send}`]),
      '',
    ].join('\n'),
    'paraphe-evidence.timer': [
      '[Unit]',
      'Description=Evidence, after the backups of the night',
      '',
      '[Timer]',
      'OnCalendar=*-*-* 05:45:00 Europe/Paris',
      'RandomizedDelaySec=900',
      'Persistent=true',
      '',
      '[Install]',
      'WantedBy=timers.target',
      '',
    ].join('\n'),
  }
}
