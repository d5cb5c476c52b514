/** The settings sshd ends up with: it keeps the first value it reads, drop-ins before the main file. */
import type { WrittenFile } from './cloud-config.ts'
import { glob } from './glob.ts'

const MAIN = '/etc/ssh/sshd_config'
/** Debian's own main file, which starts with this line. */
const DEBIAN_MAIN =
  'Include /etc/ssh/sshd_config.d/*.conf\nKbdInteractiveAuthentication no\nUsePAM yes\nX11Forwarding yes\n'
const MAX_INCLUDES = 16

/** Directives that may stand several times and add up. */
const ADDING = new Set([
  'allowusers',
  'denyusers',
  'allowgroups',
  'denygroups',
  'port',
  'listenaddress',
  'acceptenv',
  'hostkey',
])

/**
 * Effective directives by lower-case name. `Match` blocks do not count for everybody; each is kept under
 * `match <condition> <directive>`, so that an exception is not lost from sight.
 */
export function effectiveSshd(
  files: ReadonlyMap<string, WrittenFile>,
  passwordLogin: boolean | null,
): Readonly<Record<string, string>> {
  const all = new Map([...files].map(([path, file]) => [path, file.content]))
  // cloud-init writes what `ssh_pwauth` asks for into a drop-in of its own.
  const own = '/etc/ssh/sshd_config.d/50-cloud-init.conf'
  if (passwordLogin !== null && !all.has(own))
    all.set(own, `PasswordAuthentication ${passwordLogin ? 'yes' : 'no'}\n`)
  const settings: Record<string, string> = {}
  read(all.get(MAIN) ?? DEBIAN_MAIN, all, settings, { match: '' }, 0)
  return settings
}

function read(
  text: string,
  files: ReadonlyMap<string, string>,
  settings: Record<string, string>,
  within: { match: string },
  depth: number,
): void {
  for (const line of text.split(/\r?\n/)) {
    const found = /^\s*([A-Za-z]\w*)(?:\s*=\s*|\s+)(.*?)\s*$/.exec(line)
    if (!found) continue
    const name = (found[1] as string).toLowerCase()
    const value = (found[2] as string).replace(/^"(.*)"$/, '$1')
    if (name === 'match') within.match = /^all$/i.test(value) ? '' : `match ${value} `
    else if (name === 'include') {
      if (depth >= MAX_INCLUDES) continue
      // A Match block inside an included file ends with that file.
      for (const path of included(value, files)) {
        read(files.get(path) ?? '', files, settings, { match: within.match }, depth + 1)
      }
    } else keep(settings, within.match + name, value, ADDING.has(name))
  }
}

function keep(settings: Record<string, string>, name: string, value: string, adds: boolean): void {
  const before = Object.hasOwn(settings, name) ? settings[name] : undefined
  if (before === undefined) settings[name] = value
  else if (adds) settings[name] = `${before} ${value}`
}

/** Paths in the order that the shell's globbing gives; relative ones stand in /etc/ssh. */
function included(patterns: string, files: ReadonlyMap<string, string>): readonly string[] {
  return patterns.split(/\s+/).flatMap((pattern) => {
    const path = pattern.startsWith('/') ? pattern : `/etc/ssh/${pattern}`
    const fits = glob(path)
    return [...files.keys()].filter((file) => fits.test(file)).sort()
  })
}
