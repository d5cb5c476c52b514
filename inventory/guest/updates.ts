/** Whether Debian updates itself: unattended-upgrades, its configuration and its timers. */
import type { Guest } from '../model.ts'
import type { CloudConfig } from './cloud-config.ts'
import { argvs, base } from './commands.ts'
import type { Units } from './systemd.ts'

/** apt reads its configuration folder in order; the last value counts. */
export function readUpdates(config: CloudConfig, _units: Units): Guest['updates'] {
  const settings = new Map<string, string>()
  const paths = [...config.files.keys()]
    .filter((path) => /^\/etc\/apt\/apt\.conf(?:\.d\/[^/]+)?$/.test(path))
    .sort()
  for (const path of paths) {
    for (const [name, value] of aptSettings(config.files.get(path)?.content ?? '')) settings.set(name, value)
  }
  const installed = config.packages.includes('unattended-upgrades')
  const asked = settings.get('apt::periodic::unattended-upgrade')
  const on = asked === undefined ? installed && reconfigured(config) : isOn(asked)
  const every = settings.get('apt::periodic::enable')
  return {
    automatic: on && (every === undefined || isOn(every)) && !stopped(config),
    reboot: isOn(settings.get('unattended-upgrade::automatic-reboot') ?? 'false'),
  }
}

const isOn = (value: string): boolean => !/^(?:0|false|no|off|never)?$/i.test(value.trim())

/** `A::B "x";` lines and `A { B "x"; };` blocks. */
function aptSettings(text: string): readonly (readonly [string, string])[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(?:\/\/|#(?!clear|include)).*$/gm, '')
  const found: [string, string][] = []
  const scopes: string[] = []
  for (const token of plain.matchAll(/([\w:/.-]+)\s*\{|([\w:/.-]+)\s+"([^"]*)"\s*;|\}\s*;?/g)) {
    const [whole, block, name, value] = token
    if (block !== undefined) scopes.push(block)
    else if (whole.startsWith('}')) scopes.pop()
    else found.push([[...scopes, name].join('::').toLowerCase(), value as string])
  }
  return found
}

/** The package asks a question that `dpkg-reconfigure` or debconf answers with yes. */
function reconfigured({ commands, files }: CloudConfig): boolean {
  return commands
    .flatMap((command) => argvs(command, files))
    .some((argv) => base(argv[0]) === 'dpkg-reconfigure' && argv.includes('unattended-upgrades'))
}

function stopped({ commands, files }: CloudConfig): boolean {
  return commands
    .flatMap((command) => argvs(command, files))
    .some(
      (argv) =>
        (base(argv[0]) === 'systemctl' &&
          argv.some((word) => /^(?:disable|mask|stop)$/.test(word)) &&
          argv.some((word) => /^(?:apt-daily-upgrade|unattended-upgrades)(?:\.\w+)?$/.test(word))) ||
        (/^apt(?:-get)?$/.test(base(argv[0])) &&
          argv.some((word) => /^(?:remove|purge)$/.test(word)) &&
          argv.includes('unattended-upgrades')),
    )
}
