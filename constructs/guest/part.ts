/** A concern of the VM (its firewall, its backups…) as cloud-init sees it; parts are merged in order. */

export interface GuestFile {
  readonly path: string
  readonly content: string
  /** Default `0644`; the owner is always root. */
  readonly mode?: string
}

export type SettingName = 'nftables' | 'ipsec' | 'sites' | 'extensions' | 'applications'

/** A file that may change while the server lives. Its place is known by its name, and each line of it ends. */
export interface GuestSetting {
  readonly name: SettingName
  readonly content: string
  /** What stands there until the first set arrives: closed. */
  readonly before: string
}

export interface GuestPart {
  readonly packages?: readonly string[]
  readonly files?: readonly GuestFile[]
  readonly settings?: readonly GuestSetting[]
  /** cloud-init `users` entries. */
  readonly users?: readonly Record<string, unknown>[]
  /** argv of commands run once, after the packages are there. */
  readonly commands?: readonly (readonly string[])[]
  /** systemd units enabled and started once everything is written. */
  readonly units?: readonly string[]
}

type Merged = { readonly [K in keyof GuestPart]-?: NonNullable<GuestPart[K]> }

/** All parts in one; packages and files are listed once, packages in alphabetical order. */
export function mergeParts(parts: readonly GuestPart[]): Merged {
  return {
    packages: [...new Set(parts.flatMap((part) => part.packages ?? []))].sort(),
    files: [...new Map(parts.flatMap((part) => part.files ?? []).map((file) => [file.path, file])).values()],
    settings: parts.flatMap((part) => part.settings ?? []),
    users: parts.flatMap((part) => part.users ?? []),
    commands: parts.flatMap((part) => part.commands ?? []),
    units: [...new Set(parts.flatMap((part) => part.units ?? []))],
  }
}
