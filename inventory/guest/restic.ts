/** What one restic command line asks for. */
import type { WrittenFile } from './cloud-config.ts'
import { base } from './commands.ts'
import type { ShellCommand } from './shell.ts'

export interface Restic {
  readonly verb: string
  readonly repository: string
  readonly keyFile: string | null
  readonly encrypted: boolean
  readonly flags: ReadonlyMap<string, readonly string[]>
  readonly paths: readonly string[]
  /** The command whose output it reads, for a backup of its standard input. */
  readonly fed: ShellCommand | null
}

/** Flags that stand alone; every other flag without `=` takes the next word. */
const BARE = new Set(
  (
    'one-file-system exclude-caches dry-run force no-scan stdin stdin-from-command use-fs-snapshot skip-if-unchanged ' +
    'prune quiet verbose json no-cache no-lock insecure-no-password insecure-tls cleanup-cache ignore-inode ignore-ctime ' +
    'with-atime compact unsafe-allow-remove-all help no-extra-verify'
  ).split(' '),
)
const SHORT: Readonly<Record<string, string>> = {
  r: 'repo',
  p: 'password-file',
  e: 'exclude',
  x: 'one-file-system',
  H: 'host',
  n: 'dry-run',
  q: 'quiet',
  v: 'verbose',
  f: 'force',
  o: 'option',
  l: 'keep-last',
  d: 'keep-daily',
  w: 'keep-weekly',
  m: 'keep-monthly',
  y: 'keep-yearly',
  g: 'group-by',
  c: 'compact',
}

/** Null for any other command. `fed` is the command that pipes into this one. */
export function resticOf(
  command: ShellCommand,
  files: ReadonlyMap<string, WrittenFile>,
  fed: ShellCommand | null,
): Restic | null {
  const { argv, environment } = command
  if (base(argv[0]) !== 'restic') return null
  const flags = new Map<string, string[]>()
  const words: string[] = []
  const rest = argv.slice(1)
  while (rest.length > 0) {
    const word = rest.shift() as string
    if (word === '--') words.push(...rest.splice(0))
    else if (word.startsWith('-') && word !== '-') takeFlag(word, rest, flags, words[0])
    else words.push(word)
  }
  const [verb, ...paths] = words
  if (verb === undefined) return null
  const fromFile = flags.get('repository-file')?.at(-1) ?? environment.RESTIC_REPOSITORY_FILE
  // Another program carries the copies then, to wherever it likes.
  const carried = (flags.get('option') ?? []).find((option) => option.startsWith('sftp.command='))
  const repository =
    carried ??
    flags.get('repo')?.at(-1) ??
    environment.RESTIC_REPOSITORY ??
    (fromFile ? (files.get(fromFile)?.content.trim() ?? '') : '')
  const lists = ['files-from', 'files-from-verbatim', 'files-from-raw'].flatMap(
    (name) => flags.get(name) ?? [],
  )
  return {
    verb,
    repository,
    keyFile: flags.get('password-file')?.at(-1) ?? environment.RESTIC_PASSWORD_FILE ?? null,
    encrypted: !flags.has('insecure-no-password'),
    flags,
    paths: flags.has('stdin-from-command')
      ? []
      : [...paths, ...lists.flatMap((path) => listed(files.get(path)))],
    fed: flags.has('stdin') ? fed : flags.has('stdin-from-command') ? { ...command, argv: paths } : null,
  }
}

function takeFlag(
  word: string,
  rest: string[],
  flags: Map<string, string[]>,
  verb: string | undefined,
): void {
  const [, dashes, label = '', , value] = /^(--?)([^=]*)(=(.*))?$/s.exec(word) ?? []
  const add = (name: string, given: string) => flags.set(name, [...(flags.get(name) ?? []), given])
  if (dashes === '--') {
    if (value !== undefined || BARE.has(label)) add(label, value ?? 'true')
    else add(label, rest.shift() ?? '')
    return
  }
  const name = SHORT[label[0] as string] ?? (label[0] as string)
  const attached = value === undefined ? label.slice(1) : `${label.slice(1)}=${value}`
  if (BARE.has(name) && !(name === 'compact' && verb !== 'forget')) {
    add(name, 'true')
    // `-qx` is two flags in one word.
    if (label.length > 1) takeFlag(`-${label.slice(1)}`, rest, flags, verb)
  } else add(name, attached === '' ? (rest.shift() ?? '') : attached.replace(/^=/, ''))
}

const listed = (file: WrittenFile | undefined): readonly string[] =>
  (file?.content ?? '').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
