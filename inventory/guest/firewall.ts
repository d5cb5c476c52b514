/** Which ruleset is loaded when the server boots, and what else meddles with it. */
import type { GuestFirewall, Origin } from '../model.ts'
import type { CloudConfig } from './cloud-config.ts'
import { argvs, base } from './commands.ts'
import { conditionsOf } from './conditions.ts'
import { editsOf } from './edits.ts'
import { applyNft, emptyRuleset } from './nft-ruleset.ts'
import { firewallOf } from './nftables.ts'
import { opaqueSteps, type Step, said, stepsOf, usesOf } from './running.ts'
import type { Units } from './systemd.ts'
import { filesOfUnit, linksOfUnit } from './unit-files.ts'

/**
 * The firewall of a guest, null when nothing loads or changes one. `settings` is what keeps the rules that the host hands
 * over from being taken for loaded.
 */
export function readFirewall(
  config: CloudConfig,
  units: Units,
  origin: Origin,
  settings: readonly string[] = [],
): GuestFirewall | null {
  const booted = units.services
    .filter((unit) => unit.enabled)
    .flatMap((unit) => unit.commands.flatMap((argv) => argvs(argv, config.files)))
  const once = config.commands.flatMap((command) => argvs(command, config.files))
  const atBoot = booted.flatMap(loadedFile)
  // Debian's own nftables.service loads this file.
  if (enables(once, 'nftables') && !units.files.has('nftables.service')) atBoot.unshift('/etc/nftables.conf')
  const onlyOnce = once.flatMap(loadedFile).filter((path) => !atBoot.includes(path))
  const steps = stepsOf(config)
  const meddling = meddlingIn(steps, [...atBoot, ...onlyOnce])
  if (atBoot.length + onlyOnce.length + meddling.length === 0) return null
  const ruleset = emptyRuleset()
  for (const path of atBoot) load(ruleset, path, config)
  ruleset.unread.push(...onlyOnce.map((path) => `${path} is loaded by a first-boot command only`))
  ruleset.unread.push(...meddling, ...changed(atBoot, units, steps, config), ...settings)
  return firewallOf(ruleset, origin)
}

/** What keeps the rules from being there as they were written: files that something changes, units that may not start, programs nobody can read. */
function changed(
  loaded: readonly string[],
  units: Units,
  steps: readonly Step[],
  config: CloudConfig,
): readonly string[] {
  const loading = units.services.filter(
    ({ enabled, commands }) =>
      enabled && commands.some((argv) => argvs(argv, config.files).some((one) => loadedFile(one).length > 0)),
  )
  const edited = editsOf(steps)
  const touched = [
    ...loaded,
    ...loading.flatMap(({ name }) => [
      ...filesOfUnit(name, config.files),
      ...linksOfUnit(name, units.files.get(name)),
    ]),
  ]
  return [
    ...touched.flatMap((path) => edited(path) ?? []),
    ...loading.flatMap(({ name }) => conditionsOf(units.files.get(name)).map((why) => `${name}: ${why}`)),
    ...loading.flatMap(({ name }) => otherUser(units, name)),
    ...opaqueSteps(config).map(said),
  ]
}

/** Nobody but root loads rules. */
const otherUser = ({ files }: Units, name: string): readonly string[] =>
  (files.get(name)?.get('Service.User') ?? [])
    .filter((user) => user !== 'root')
    .map((user) => `${name}: User=${user}`)

function load(ruleset: ReturnType<typeof emptyRuleset>, path: string, { files }: CloudConfig): void {
  const content = files.get(path)?.content
  if (content === undefined) {
    ruleset.unread.push(`${path} is not in the user data`)
    return
  }
  try {
    applyNft(ruleset, JSON.parse(content))
  } catch {
    ruleset.unread.push(`${path} is not JSON: ${content.trim().slice(0, 60)}`)
  }
}

/** The file that an `nft -f` loads. */
function loadedFile(argv: readonly string[]): readonly string[] {
  const words = argv.filter((word) => word !== 'sudo')
  // A check loads nothing.
  if (base(words[0]) !== 'nft' || words.some((word) => /^(?:-\w*c|--check)$/.test(word))) return []
  const at = words.findIndex((word) => /^(?:-\w*f|--file)$/.test(word))
  const path =
    at < 0 ? words.find((word) => word.startsWith('--file='))?.slice('--file='.length) : words[at + 1]
  return path === undefined ? [] : [path]
}

function enables(commands: readonly (readonly string[])[], service: string): boolean {
  return commands.some(
    (argv) =>
      base(argv[0]) === 'systemctl' &&
      argv.includes('enable') &&
      argv.some((word) => base(word).replace(/\.service$/, '') === service),
  )
}

const FILTER = /^(?:nft|ip6?tables(?:-(?!save)\w+)*|ebtables|arptables|ipset|ufw|firewall-cmd|shorewall)$/
const FILTERS = /^(?:nftables|firewall|firewalld|ufw|netfilter-persistent)(?:\.service)?$/

/** Steps that change the filter otherwise than by loading one of `loaded`, whether or not they surely run. */
function meddlingIn(steps: readonly Step[], loaded: readonly string[]): readonly string[] {
  const changes = usesOf(steps, FILTER).filter(({ words, at, fed, from }) => {
    const argv = words.slice(at)
    // Its name alone, as a package has it.
    if (argv.length === 1) return fed || words.includes('xargs')
    if (argv.some((word) => READS.test(word)) && !argv.some((word) => CHANGES.test(word))) return false
    const paths = loadedFile(argv)
    // Of a unit that no boot starts, where nothing else is loaded either.
    if (paths.length > 0 && loaded.length === 0 && from !== null) return false
    return !paths.some((path) => loaded.includes(path))
  })
  const stops = steps.filter(({ words }) => {
    const [tool, ...rest] = words
    if (base(tool) === 'systemctl')
      return (
        rest.some((word) => /^(?:stop|disable|mask)$/.test(word)) &&
        rest.some((word) => FILTERS.test(base(word)))
      )
    return (
      /^(?:apt|apt-get|dpkg)$/.test(base(tool)) &&
      rest.some((word) => REMOVES.test(word)) &&
      rest.some((word) => FILTERS.test(word))
    )
  })
  return [...changes, ...stops].map(said)
}

const READS =
  /^(?:list|monitor|describe|status|show|-\w*[LSc]|--check|--list(?:-\w+)?|--version|-v|--state|--get-\S+)$/
const CHANGES = /^(?:add|insert|replace|delete|destroy|flush|create|reset|-[AIDFXP])$/
export const REMOVES = /^(?:remove|purge|autoremove|-[rP]|--remove|--purge)$/
