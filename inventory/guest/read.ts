/** What cloud-init makes of a server, from the text alone. */
import type { Draft } from '../draft.ts'
import type { Guest, Level, Origin, Value } from '../model.ts'
import { unknown } from '../values.ts'
import { backupJobs } from './backups.ts'
import { type CloudConfig, type Command, readCloudConfig } from './cloud-config.ts'
import { readFirewall } from './firewall.ts'
import { effectiveSshd } from './sshd.ts'
import { readUnits } from './systemd.ts'
import { targetOf } from './targets.ts'
import { readUpdates } from './updates.ts'

/**
 * A reader of user data texts for the servers of one inventory. A text that is not a cloud-config, a script or a
 * MIME message of those gives an Unknown: nothing can be said of such a guest.
 */
export function guestReader(draft: Draft, proof: Level): (text: string, origin: Origin) => Value<Guest> {
  // Many servers share one text, and reading it is what costs.
  const configs = new Map<string, CloudConfig | null>()
  return (text, origin) => {
    const config = configs.has(text) ? configs.get(text) : readCloudConfig(text)
    configs.set(text, config ?? null)
    return config
      ? guestOf(config, origin, proof, draft)
      : unknown(`${origin.address}.user_data`, 'unresolved')
  }
}

function guestOf(config: CloudConfig, origin: Origin, proof: Level, draft: Draft): Guest {
  const { files, commands, packages, users, timezone } = config
  const units = readUnits(files, commands, timezone)
  const place = { draft, server: origin.address, mounts: [...units.mounts, ...config.mounts] }
  return {
    proof,
    users,
    packages,
    files: [...files.values()],
    commands: commands.map(commandText),
    firewall: readFirewall(config, units, origin),
    sshd: effectiveSshd(files, config.passwordLogin),
    timers: units.timers,
    services: units.services,
    backups: backupJobs(units, files).map((job) => ({ ...job, target: targetOf(job.repository, place) })),
    updates: readUpdates(config, units),
  }
}

const commandText = (command: Command): string => (typeof command === 'string' ? command : command.join(' '))
