/** What cloud-init makes of a server, from the text alone. */
import type { Draft } from '../draft.ts'
import type { Guest, GuestFirewall, Level, Origin, Value } from '../model.ts'
import { unknown } from '../values.ts'
import { backupJobs, copyingUnits } from './backups.ts'
import { type CloudConfig, type Command, readCloudConfig } from './cloud-config.ts'
import { doubtsOf } from './doubts.ts'
import { readFirewall } from './firewall.ts'
import { type Live, withSettings } from './settings.ts'
import { effectiveSshd } from './sshd.ts'
import { stoppedIn } from './stopped.ts'
import { readUnits } from './systemd.ts'
import { targetOf } from './targets.ts'
import { readUpdates } from './updates.ts'

/**
 * A reader of user data texts for the servers of one inventory. A text that is not a cloud-config, a script or a
 * MIME message of those gives an Unknown: nothing can be said of such a guest.
 */
export function guestReader(
  draft: Draft,
  proof: Level,
): (text: string, origin: Origin, live?: Live | null) => Value<Guest> {
  // Many servers share one text, and reading it is what costs.
  const configs = new Map<string, CloudConfig | null>()
  return (text, origin, live = null) => {
    const config = configs.has(text) ? configs.get(text) : readCloudConfig(text)
    configs.set(text, config ?? null)
    return config
      ? guestOf(config, origin, { proof, draft, live })
      : unknown(`${origin.address}.user_data`, 'unresolved')
  }
}

interface Setting {
  readonly proof: Level
  readonly draft: Draft
  readonly live: Live | null
}

function guestOf(booted: CloudConfig, origin: Origin, { proof, draft, live }: Setting): Guest {
  const { commands, packages, users, timezone } = booted
  const units = readUnits(booted.files, commands, timezone)
  // The set never holds a unit: what runs is what the text says.
  const { files, unread, awaited } = withSettings(booted, units, live)
  const config = { ...booted, files }
  const firewall = awaited
    ? awaiting(readFirewall({ ...booted, files: awaited }, units, origin), unread)
    : readFirewall(config, units, origin, unread)
  const sshd = effectiveSshd(files, config.passwordLogin)
  const place = { draft, server: origin.address, mounts: [...units.mounts, ...config.mounts] }
  return {
    proof,
    users,
    packages,
    files: [...files.values()],
    commands: commands.map(commandText),
    firewall,
    sshd,
    timers: units.timers,
    services: units.services,
    backups: backupJobs(units, files).map((job) => ({ ...job, target: targetOf(job.repository, place) })),
    updates: readUpdates(config, units),
    get stopped() {
      return stoppedIn({ ...config, files: booted.files })
    },
    // Asked for by few: a plan of thousands of servers is not searched for it.
    get doubts() {
      return doubtsOf({ ...config, files: booted.files }, units, copyingUnits(units, files), sshd)
    },
  }
}

/** Which rules the server has nobody knows: neither those that it booted from nor the pushed ones let anything in for sure. */
const awaiting = (firewall: GuestFirewall | null, unread: readonly string[]): GuestFirewall | null =>
  firewall && { ...firewall, rules: [], unread: [...firewall.unread, ...unread], awaited: firewall }

const commandText = (command: Command): string => (typeof command === 'string' ? command : command.join(' '))
