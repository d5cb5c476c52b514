/** What keeps a setting from being there as it was written: something that runs changes it, or a unit may never start. */
import type { Doubt, Guest } from '../model.ts'
import type { CloudConfig } from './cloud-config.ts'
import { argvs, base } from './commands.ts'
import { conditionsOf } from './conditions.ts'
import { editsOf } from './edits.ts'
import { REMOVES } from './firewall.ts'
import { opaqueSteps, type Step, said, stepsOf, usesOf } from './running.ts'
import type { Units } from './systemd.ts'
import { filesOfUnit, linksOfUnit, UNIT_FOLDER, type UnitFile } from './unit-files.ts'

/** `units`: those that copy, or clear copies away, with the timers that start them. */
export function doubtsOf(
  config: CloudConfig,
  units: Units,
  copying: readonly string[],
  sshd: Guest['sshd'],
): readonly Doubt[] {
  const steps = stepsOf(config)
  const edited = editsOf(steps)
  const changes = (topic: Doubt['topic'], paths: readonly string[]): readonly Doubt[] =>
    paths.flatMap((path) => {
      const why = edited(path)
      return why === null ? [] : [{ topic, why }]
    })
  const filesLike = (path: RegExp) => [...config.files.keys()].filter((one) => path.test(one))
  return [
    ...changes('backups', copyingFiles(config, units, copying)),
    ...aboutCopies(config, units, copying, steps),
    ...changes('telemetry', filesLike(/\/journald\.conf|prometheus|logrotate/)),
    ...changes('database', filesLike(/\/(?:mysql|mariadb|postgresql)/)),
    ...tuned(steps),
    ...[...config.files]
      .filter(([path, { content }]) => UNIT_FOLDER.test(path) && /max[_-]connections/i.test(content))
      .map(([path]): Doubt => ({ topic: 'database', why: path })),
    ...aboutAccess(config, steps),
    ...keysElsewhere(sshd),
  ]
}

// ---- copies

function copyingFiles(config: CloudConfig, units: Units, copying: readonly string[]): readonly string[] {
  const scripts = copying.flatMap((name) =>
    (units.services.find((unit) => unit.name === name)?.commands ?? [])
      .flat()
      .filter((word) => config.files.has(word)),
  )
  const own = copying.flatMap((name) => [
    ...filesOfUnit(name, config.files),
    ...linksOfUnit(name, units.files.get(name)),
  ])
  return [...own, ...scripts]
}

function aboutCopies(
  config: CloudConfig,
  units: Units,
  copying: readonly string[],
  steps: readonly Step[],
): readonly Doubt[] {
  const told = (why: string): Doubt => ({ topic: 'backups', why })
  const own = new Set(copyingFiles(config, units, copying))
  const elsewhere = usesOf(steps, /^restic$/).filter(
    ({ words, from }) =>
      (from === null || !own.has(from)) &&
      words.some((word) => /^(?:forget|prune|rewrite|backup|key|migrate)$/.test(word)),
  )
  const removed = steps.filter(
    ({ words }) =>
      /^(?:apt|apt-get|dpkg)$/.test(base(words[0])) &&
      words.some((word) => REMOVES.test(word)) &&
      words.includes('restic'),
  )
  const replaced = [...config.files.keys()].filter((path) => /\/s?bin\/restic$/.test(path))
  return [
    ...[...elsewhere, ...removed].map((step) => told(said(step))),
    ...replaced.map(told),
    ...copying.flatMap((name) => unitDoubts(name, config, units).map((why) => told(`${name}: ${why}`))),
  ]
}

/** A condition on a path that something else in the text names is part of how the jobs work. */
function unitDoubts(name: string, config: CloudConfig, units: Units): readonly string[] {
  const unit = units.files.get(name)
  const rest = [...config.files.values()]
    .flatMap(({ content }) => content.split('\n'))
    .filter((line) => !/^\s*(?:Condition|Assert)\w*=/.test(line))
    .concat(
      config.commands.flat(),
      config.mounts.map(({ path }) => path),
    )
    .join('\n')
  const fails = (units.services.find((one) => one.name === name)?.commands ?? [])
    .flatMap((argv) => argvs(argv, config.files))
    .filter((argv) => base(argv[0]) === 'false')
  return [
    ...conditionsOf(unit, (path) => rest.includes(path)),
    ...fails.map((argv) => argv.join(' ')),
    ...(name.endsWith('.timer') ? oftener(unit) : []),
  ]
}

/** Starts that no clock tells: so long after the boot, or after the last run. */
const oftener = (unit: UnitFile | undefined): readonly string[] =>
  ['OnBootSec', 'OnStartupSec', 'OnActiveSec', 'OnUnitActiveSec', 'OnUnitInactiveSec'].flatMap((key) =>
    (unit?.get(`Timer.${key}`) ?? []).map((value) => `${key}=${value}`),
  )

// ---- databases

const tuned = (steps: readonly Step[]): readonly Doubt[] =>
  steps
    .filter(({ words }) => /max[_-]connections/i.test(words.join(' ')))
    .map((step) => ({ topic: 'database', why: said(step) }))

// ---- who may come in

const ACCOUNTS = /^(?:ssh-import-id(?:-\w+)?|useradd|adduser|usermod|chpasswd|passwd|newusers|vipw|homectl)$/
const ACCESS_FILES = /\/etc\/(?:ssh\/|shadow|passwd|pam\.d\/|sudoers)/
const DOORS = /^(?:tailscale|teleport|cloudflared|ngrok|shellinabox|ttyd|gotty|tmate)$/

function aboutAccess(config: CloudConfig, steps: readonly Step[]): readonly Doubt[] {
  const accounts = usesOf(steps, ACCOUNTS).filter(
    ({ words, at }) => words.length > at + 1 || words.length === 1,
  )
  const edits = steps.filter((step) => step.from === null && changesAccess(step))
  const doors = usesOf(steps, DOORS).filter(({ words, at }) => words.length > at + 1)
  const placed = [...config.files].filter(
    ([path, { content }]) =>
      (/\/tmpfiles\.d\//.test(path) && /authorized_keys/.test(content)) ||
      /\/credstore[^/]*\/ssh\./.test(path),
  )
  return [
    ...[...accounts, ...edits, ...doors, ...opaqueSteps(config)].map(said),
    ...placed.map(([path]) => path),
  ].map((why) => ({ topic: 'access', why }))
}

/** Whether a step changes a file that says who may come in; to forbid a way in changes nothing that was kept. */
function changesAccess(step: Step): boolean {
  const path = step.words.find((word) => ACCESS_FILES.test(word)) ?? '/root/.ssh/authorized_keys'
  const line = step.words.join(' ')
  return editsOf([step])(path) !== null && (!FORBIDS.test(line) || /AuthorizedKeys|TrustedUser/i.test(line))
}

const FORBIDS =
  /(?:PasswordAuthentication|PermitRootLogin|(?:KbdInteractive|ChallengeResponse)Authentication|PermitEmptyPasswords|X11Forwarding)\s+(?:no|prohibit-password)\b/i

/** Keys that sshd takes from elsewhere than the homes, or from whoever signs them. */
function keysElsewhere(sshd: Guest['sshd']): readonly Doubt[] {
  return Object.entries(sshd).flatMap(([name, value]): readonly Doubt[] => {
    const [, match = '', directive] =
      /^(match .* )?(authorizedkeysfile|authorizedkeyscommand|trustedusercakeys|hostbasedauthentication)$/.exec(
        name,
      ) ?? []
    const usual = value
      .split(/\s+/)
      .every((path) => /^(?:none|no|(?:%h\/)?\.ssh\/authorized_keys2?)$/.test(path))
    // Who may do one thing only does not come in.
    if (directive === undefined || usual || (match !== '' && Object.hasOwn(sshd, `${match}forcecommand`)))
      return []
    return [{ topic: 'access', why: `${name} ${value}` }]
  })
}
