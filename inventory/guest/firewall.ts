/** Which ruleset is loaded when the server boots, and what else meddles with it. */
import type { GuestFirewall, Origin } from '../model.ts'
import type { CloudConfig } from './cloud-config.ts'
import { argvs, base } from './commands.ts'
import { applyNft, emptyRuleset } from './nft-ruleset.ts'
import { firewallOf } from './nftables.ts'
import type { Units } from './systemd.ts'

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
  const timed = timedServices(units).flatMap((unit) =>
    unit.commands.flatMap((argv) => argvs(argv, config.files)),
  )
  const meddling = [...booted, ...timed, ...once].filter(meddles).map((argv) => argv.join(' ').slice(0, 160))
  if (atBoot.length + onlyOnce.length + meddling.length === 0) return null
  const ruleset = emptyRuleset()
  for (const path of atBoot) load(ruleset, path, config)
  ruleset.unread.push(...onlyOnce.map((path) => `${path} is loaded by a first-boot command only`))
  ruleset.unread.push(...meddling, ...settings)
  return firewallOf(ruleset, origin)
}

/** Services that a timer starts later. */
function timedServices({ services, timers }: Units) {
  const started = new Set(timers.filter(({ enabled }) => enabled).map(({ unit }) => base(unit)))
  return services.filter(({ name, enabled }) => !enabled && started.has(name))
}

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
  if (base(words[0]) !== 'nft') return []
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

/** Commands that change the filter otherwise than by loading a file. */
function meddles(argv: readonly string[]): boolean {
  const words = argv.filter((word) => word !== 'sudo')
  const tool = base(words[0])
  if (tool === 'nft')
    return (
      loadedFile(words).length === 0 &&
      words.some((word) => /^(?:add|insert|replace|delete|destroy|flush|create|reset)$/.test(word))
    )
  if (/^(?:ip6?tables(?:-\w+)?|ebtables|ufw|firewall-cmd|shorewall)$/.test(tool))
    return !words.includes('status') && !words.includes('-L')
  return (
    tool === 'systemctl' &&
    words.some((word) => /^(?:stop|disable|mask)$/.test(word)) &&
    words.some((word) =>
      /^(?:nftables|firewall|firewalld|ufw|netfilter-persistent)(?:\.service)?$/.test(base(word)),
    )
  )
}
