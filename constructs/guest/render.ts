/** The cloud-config text of a server: files, packages, accounts and units, and no secret. */
import { stringify } from 'yaml'
import { accountsPart } from './accounts.ts'
import { backupParts } from './backup.ts'
import { checkGuest } from './check.ts'
import { databasePart } from './database.ts'
import { disksPart } from './disks.ts'
import { filterTable, firewallPart } from './firewall.ts'
import { movingPart } from './moving.ts'
import { type GuestPart, mergeParts } from './part.ts'
import { type Channel, fetcherPart, type Rendered, settingFiles, settingsDocument } from './settings.ts'
import type { GuestSpec } from './spec.ts'
import { supervisionPart } from './supervision.ts'
import { auditPart, logsPart } from './trail.ts'
import { updatesPart } from './updates.ts'
import { vaultPart } from './vault.ts'

export const DEFAULT_ZONE = 'Europe/Paris'

/**
 * The text for the server's user data, for Debian 12 and 13: the same spec always gives the same text. What is secret comes after boot
 * (docs/after-boot.md); Hetzner takes 32 KiB at most.
 * @throws InputError when the spec could not become a working server.
 */
export function renderGuest(spec: GuestSpec): string {
  return buildGuest(spec, null).userData
}

/** The same server with what may change apart, for a host that hands it over by `channel`; null keeps one text. */
export function buildGuest(spec: GuestSpec, channel: Channel | null): Rendered {
  checkGuest(spec)
  return renderParts(spec, [firewallPart([filterTable(spec)])], channel)
}

/** Behind a gateway that is still installing itself, the first minutes have no way out: apt tries again for a while. */
const PATIENCE: GuestPart = {
  files: [{ path: '/etc/apt/apt.conf.d/10-patience', content: 'Acquire::Retries "30";\n' }],
}

/** The text of `spec` with further parts, without the checks of `renderGuest`. */
export function cloudConfig(spec: GuestSpec, more: readonly GuestPart[]): string {
  return renderParts(spec, more, null).userData
}

export function renderParts(spec: GuestSpec, more: readonly GuestPart[], channel: Channel | null): Rendered {
  const zone = spec.timeZone ?? DEFAULT_ZONE
  const { packages, files, settings, users, commands, units } = mergeParts([
    PATIENCE,
    ...more,
    ...(channel === null ? [] : [fetcherPart(channel)]),
    accountsPart(spec),
    vaultPart(spec.vault),
    logsPart(spec.logRetentionDays ?? 365),
    auditPart(spec.auditTrail ?? true),
    updatesPart(spec.updates, zone),
    supervisionPart(spec.supervision),
    disksPart(spec.disks, spec.database?.engine),
    databasePart(spec.database),
    movingPart(spec.movingAddress),
    ...backupParts(spec, zone),
    { packages: spec.packages ?? [] },
  ])
  const text = (first: boolean): string =>
    cloudConfigText({
      hostname: spec.hostname,
      manage_etc_hosts: true,
      timezone: zone,
      disable_root: true,
      ssh_pwauth: false,
      ...(spec.proxy === undefined ? {} : { apt: { http_proxy: spec.proxy, https_proxy: spec.proxy } }),
      package_update: true,
      package_upgrade: true,
      packages,
      // No account of the image's own.
      users,
      // 0644 goes without saying; a host that takes 32 KiB leaves no room for it.
      write_files: [...settingFiles(settings, first), ...files].map(({ path, content, mode }) => ({
        path,
        ...(mode && { permissions: mode }),
        content,
      })),
      runcmd: [['systemctl', 'daemon-reload'], ...commands, ['systemctl', 'enable', '--now', ...units]],
    })
  if (channel === null) return { userData: text(true), settings: null, frame: text(true) }
  return { userData: text(channel === 'push'), settings: settingsDocument(settings), frame: text(false) }
}

/** A file's lines stand one space further in than their key, which is enough: a host that takes 32 KiB leaves no room for more. */
function cloudConfigText(config: object): string {
  const text = stringify(config, { lineWidth: 0, blockQuote: 'literal', indentSeq: false })
  const says = /: \|[+-]?\d/.test(text)
  return `#cloud-config\n${says ? text : text.replace(/^ {4}/gm, '   ')}`
}
