/**
 * Runs a oneshot unit of a machine as systemd would: requirements, conditions, environment, then each command's argv in
 * order, stopping at the first that fails. systemd itself cannot be process 1 of a test.
 */
import type { Machine } from './machine.ts'

export type Outcome = 'done' | 'skipped' | 'failed'

type Settings = Record<string, string[]>

/** Sections of a unit file; a repeated key keeps all its values. */
export function parseUnit(text: string): Record<string, Settings> {
  const sections: Record<string, Settings> = {}
  let current: Settings = {}
  for (const line of text.split('\n')) {
    const section = /^\[(\w+)\]$/.exec(line)?.[1]
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? []
    if (section !== undefined) current = sections[section] = {}
    else if (key !== undefined && value !== undefined) current[key] = [...(current[key] ?? []), value]
  }
  return sections
}

/** Words of an Exec line: double quotes and backslashes as systemd reads them. */
export function execArgv(line: string): string[] {
  const words = line.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? []
  return words.map((word) =>
    (word.startsWith('"') ? word.slice(1, -1).replace(/\\(["\\])/g, '$1') : word)
      .replaceAll('%%', '%')
      .replaceAll('$$', '$'),
  )
}

export function startUnit(on: Machine, name: string, log: string[] = []): Outcome {
  const { Unit = {}, Service = {} } = parseUnit(on.read(`/etc/systemd/system/${name}`))
  for (const needed of (Unit.Requires ?? []).flatMap((line) => line.split(' '))) {
    if (startUnit(on, needed, log) === 'failed') return 'failed'
  }
  if (!conditionsHold(on, Unit)) return 'skipped'
  if (Service.StateDirectory)
    on.run(['mkdir', '-p', ...Service.StateDirectory.map((path) => `/var/lib/${path}`)])
  const env = environment(on, Service)
  const umask = Service.UMask?.[0] ?? '0022'
  const lines = [Service.ExecStartPre, Service.ExecStart, Service.ExecStartPost].flatMap((list) => list ?? [])
  for (const line of lines) {
    const argv = execArgv(line.replace(/^-/, ''))
    const { status, stdout, stderr } = on.try(['sh', '-c', `umask ${umask}; exec "$@"`, 'unit', ...argv], {
      env,
    })
    log.push(`$ ${argv.join(' ')}\n${stdout}${stderr}`)
    if (status !== 0 && !line.startsWith('-')) return 'failed'
    const output = /^truncate:(.*)$/.exec(Service.StandardOutput?.[0] ?? '')?.[1]
    if (output !== undefined) on.write(output, stdout)
  }
  for (const next of Unit.OnSuccess ?? []) startUnit(on, next, log)
  return 'done'
}

function conditionsHold(on: Machine, unit: Settings): boolean {
  const test = (flag: (path: string) => string[], value: string) => {
    const negated = value.startsWith('!')
    return (on.try(flag(value.replace(/^!/, ''))).status === 0) !== negated
  }
  return (
    (unit.ConditionPathExists ?? []).every((value) => test((path) => ['test', '-e', path], value)) &&
    (unit.ConditionPathIsMountPoint ?? []).every((value) => test((path) => ['mountpoint', '-q', path], value))
  )
}

function environment(on: Machine, service: Settings): Record<string, string> {
  const files = (service.EnvironmentFile ?? []).flatMap((path) => {
    const { status, stdout } = on.try(['cat', path.replace(/^-/, '')])
    return status === 0 ? stdout.split('\n') : []
  })
  const pairs = [...(service.Environment ?? []), ...files].flatMap(
    (line) => /^(\w+)=(.*)$/.exec(line)?.slice(1) ?? [],
  )
  return Object.fromEntries(
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at], pairs[2 * at + 1]]),
  )
}
