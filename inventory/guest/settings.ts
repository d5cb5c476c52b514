/**
 * What a host hands over to a server that lives. It counts where the text that the server boots from holds a program known
 * to load it, and as that program would take it: a set that it refuses, or that nothing reads, is never taken for loaded.
 */
import type { Value } from '../model.ts'
import { sha256 } from '../sha256.ts'
import { isUnknown } from '../values.ts'
import type { CloudConfig, WrittenFile } from './cloud-config.ts'
import { base } from './commands.ts'
import { type Places, PROGRAMS, TAKES_PUSHES } from './programs.ts'
import type { Units } from './systemd.ts'
import type { UnitFile } from './unit-files.ts'
import { seconds } from './unit-values.ts'

/** A way by which a host hands something over, as the program on the server calls it; `push`: an operator takes it there. */
export type Channel = 'openstack' | 'scaleway' | 'cloudstack' | 'push'

export interface Live {
  readonly channel: Channel
  readonly text: Value<string>
  /** Where it stands in the document. */
  readonly path: string
  /** Of a set that the host does not hand over. */
  readonly push?: Push
}

/** What the document tells of a push. */
export interface Push {
  /** The server boots from this very set, and nothing was pushed to it since; null where this stage cannot tell. */
  readonly booted: boolean | null
  /** Who takes it to the server; else why nobody can say that it got there. */
  readonly by: readonly string[] | string
}

type Files = ReadonlyMap<string, WrittenFile>

export interface Settled {
  /** The files that the server has once the set is loaded. */
  readonly files: Files
  /** What keeps the set from being taken for loaded. */
  readonly unread: readonly string[]
  /** A set that was pushed, or will be, as far as anybody says: the files with it. */
  readonly awaited?: Files
}

export function withSettings(
  booted: Pick<CloudConfig, 'files' | 'users'>,
  units: Units,
  live: Live | null,
): Settled {
  const { files } = booted
  if (live === null) return { files, unread: [] }
  if (live.push) return pushed(booted, live, live.push)
  const { path, text } = live
  const left = (why: string) => ({ files, unread: [`${path}: ${why}`] })
  const reader = readerOf(files, units, live.channel)
  if (reader === null)
    return isUnknown(text) ? { files, unread: [] } : left('nothing on the server is known to load it')
  if (isUnknown(text)) return left('not known yet')
  const set = filesOf(text)
  if (set === null || !set.has('nftables')) return left('incomplete, altered or malformed')
  const placed = new Map(files)
  for (const [name, content] of set) {
    const place = Object.hasOwn(reader, name) ? reader[name] : undefined
    if (place === undefined) return left(`${name} is not among what may change`)
    placed.set(place, { path: place, content, mode: files.get(place)?.mode ?? null })
  }
  return { files: placed, unread: [] }
}

/** One ruleset and nothing else, written in the one way that the program takes. */
function pushed({ files, users }: Pick<CloudConfig, 'files' | 'users'>, live: Live, push: Push): Settled {
  const { path, text } = live
  const left = (why: string, awaited?: Files): Settled => ({
    files,
    unread: [`${path}: ${why}`],
    ...(awaited && { awaited }),
  })
  if (isUnknown(text)) return left('not known yet')
  const set = filesOf(text)
  const rules = set?.get('nftables')
  if (rules === undefined || set?.size !== 1 || !text.includes(`\nfile nftables ${lines(rules)}\n`))
    return left('incomplete, altered or malformed')
  const same = files.get(RULES)?.content === rules
  const mode = files.get(RULES)?.mode ?? null
  const awaited = new Map(files).set(RULES, { path: RULES, content: rules, mode })
  if (same && push.booted !== false) return { files, unread: [] }
  if (push.booted === true) return left('the server boots from other rules, and nothing is pushed to it')
  if (typeof push.by === 'string') return left(push.by, awaited)
  if (!takesPushes(files)) return left('nothing on the server is known to load it')
  if (
    !users.some(
      ({ name, sudo, authorizedKeys }) => sudo && authorizedKeys.length > 0 && push.by.includes(name),
    )
  )
    return left('nobody who pushes it may log in and load it')
  return push.booted === null
    ? left('nobody can tell whether it is pushed', awaited)
    : { files: awaited, unread: [] }
}

const RULES = '/etc/nftables.json'

const lines = (text: string): number => text.split('\n').length - 1

/** The program that takes a set on its input, under the one name by which it is called. */
function takesPushes(files: Files): boolean {
  const program = files.get('/usr/local/sbin/contract-settings')
  const known = sha256(program?.content ?? '') === TAKES_PUSHES
  return (
    known &&
    program !== undefined &&
    executable(program) &&
    ![...files.keys()].some((one) => PROGRAM.test(one))
  )
}

/** A set begins with the SHA-256 of its body: for each file a line with its name and its number of lines, then these. */
export function filesOf(text: string): ReadonlyMap<string, string> | null {
  const [, sum, body = ''] = /^contract-settings 1 ([0-9a-f]{64})\n(.*)$/s.exec(text) ?? []
  if (sum === undefined || sha256(body) !== sum) return null
  const lines = body.split('\n')
  if (lines.pop() !== '') return null
  const files = new Map<string, string>()
  for (let at = 0; at < lines.length; ) {
    const [, name, count] = /^file ([a-z]+) (\d{1,9})$/.exec(lines[at] ?? '') ?? []
    const end = at + 1 + Number(count)
    if (name === undefined || files.has(name) || end > lines.length) return null
    files.set(
      name,
      lines
        .slice(at + 1, end)
        .map((line) => `${line}\n`)
        .join(''),
    )
    at = end
  }
  return files
}

/** The known program that a timer starts again and again for this channel; null when there is none, or under conditions. */
function readerOf(files: Files, units: Units, channel: Channel): Places | null {
  if ([...files.keys()].some((path) => PROGRAM.test(path))) return null
  for (const { name, commands } of units.services) {
    const [argv, ...more] = commands
    const [program = '', from] = argv ?? []
    const script = files.get(program)
    if (!script || from !== channel || argv?.length !== 2 || more.length > 0) continue
    const known = PROGRAMS[sha256(script.content)]
    const timed = units.timers.some(
      (timer) => timer.enabled && base(timer.unit) === name && recurs(units.files.get(timer.name)),
    )
    if (known && timed && only(units.files.get(name), SERVICE) && executable(script)) return known
  }
  return null
}

const SERVICE =
  /^(?:Unit\.(?:Description|Documentation|Wants|After)|Service\.(?:Type|ExecStart)|Install\..+)$/
const TIMER = /^(?:Unit\.(?:Description|Documentation)|Timer\..+|Install\..+)$/

/** Any other setting, a condition or another user, might keep the program from its work. */
const only = (unit: UnitFile | undefined, settings: RegExp): boolean =>
  unit !== undefined && [...unit.keys()].every((key) => settings.test(key))

const AN_HOUR = 3600

function recurs(timer: UnitFile | undefined): boolean {
  const every = ['Timer.OnUnitInactiveSec', 'Timer.OnUnitActiveSec'].flatMap((key) => timer?.get(key) ?? [])
  return only(timer, TIMER) && every.some((span) => seconds(span) <= AN_HOUR)
}

/** The system's own programs, which the known one calls by their names. */
const PROGRAM = /^\/(?:usr\/)?s?bin\//

const executable = ({ mode }: WrittenFile): boolean =>
  mode !== null && (Number.parseInt(mode, 8) & 0o100) !== 0
