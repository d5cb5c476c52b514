/**
 * What a server is to do once it runs, in the contract's figures. `renderGuest` turns it into the cloud-config
 * text; nothing here is secret and nothing here names a host.
 */

/** An account on the VM. Password login is off everywhere; an account without keys cannot log in. */
export interface GuestAccount {
  /** Unix name: lower-case letter first, then letters, digits, `-` or `_`; 32 at most. */
  readonly name: string
  /** OpenSSH public keys, one per entry. */
  readonly keys: readonly string[]
}

export interface GuestClientAccount extends GuestAccount {
  /** Root rights by sudo; on an unmanaged VM the client administers it. */
  readonly sudo: boolean
}

/** The software firewall preinstalled on the VM (Axantis 3.6 "basic", Progerance 5.5.1). */
export interface GuestFilter {
  /** Ports open to everybody, IPv4 and IPv6: `443/tcp`, `60000-61000/udp`. */
  readonly ports: readonly string[]
  /** CIDRs or addresses that may reach SSH. Empty: nobody administers the machine over SSH. */
  readonly adminSources: readonly string[]
  /** Let DHCPv6 answers in, from link-local addresses only, for hosts that lease IPv6. Default false. */
  readonly dhcpv6?: boolean
}

export type DatabaseEngine = 'mariadb' | 'postgresql'

export interface GuestBackup {
  /** Names the units (`backup-<name>.service`), the restic tag and the file of credentials. */
  readonly name: string
  /** As restic takes it: `s3:https://endpoint/bucket`, `sftp:user@host:/path` or an absolute path. */
  readonly repository: string
  /** Absolute paths. `/` means the whole server (one file system, without what the kernel makes up). */
  readonly paths: readonly string[]
  /** Engines whose databases are dumped whole and copied in the same run. */
  readonly databases: readonly DatabaseEngine[]
  readonly every: 'day' | 'week'
  /** Rolling days: a copy stays at least that long and goes with the first complete run after it. */
  readonly keepWithinDays: number
  /**
   * First attempt of the night, `HH:MM` in the guest's time zone; default `23:20`. Further attempts follow every two
   * hours until one is complete. Never between 02:00 and 03:00, which daylight saving skips once a year.
   */
  readonly firstAttempt?: string
}

export interface GuestBackups {
  readonly jobs: readonly GuestBackup[]
  /**
   * Who can read the repositories' key besides the server: age (`age1…`) or SSH (`ssh-ed25519`, `ssh-rsa`) public keys.
   * At least one, or the copies would be lost with the server.
   */
  readonly escrow: readonly string[]
}

/** Receives other servers' restic repositories over SFTP, each account shut in its own directory. */
export interface GuestVault {
  /** One account a sending server; its authorized key is put in place after boot. */
  readonly accounts: readonly string[]
  /** CIDRs or addresses the copies come from; a Terraform token stands for one IPv4 address. */
  readonly sources: readonly string[]
}

/** A volume of the host, attached after boot. */
export interface GuestDisk {
  /** File system label, 16 characters at most: how the disk is found again. */
  readonly label: string
  /** Mount point. */
  readonly path: string
  /** As ordered from the host; how the disk is found while it is blank. */
  readonly sizeGiB: number
}

export interface GuestSpec {
  readonly hostname: string
  /** IANA name; default `Europe/Paris`. Timers name it themselves and do not lean on the system's. */
  readonly timeZone?: string
  /** The provider's people; each may use sudo. */
  readonly operators: readonly GuestAccount[]
  /** The client's people; empty under managed services (Axantis 3.8.2). */
  readonly clients: readonly GuestClientAccount[]
  readonly firewall: GuestFilter
  readonly backups?: GuestBackups
  /** `automatic` installs security updates at night and reboots when one needs it; `on-request` installs none. */
  readonly updates: 'automatic' | 'on-request'
  /** node_exporter, reachable from these addresses only; absent: not installed. */
  readonly supervision?: { readonly sources: readonly string[] }
  /** History of the operations on the machine (auditd); default true. */
  readonly auditTrail?: boolean
  /** Days that logs and the audit trail are kept at most; default 365 (Progerance 5.7). */
  readonly logRetentionDays?: number
  /** `connections`: simultaneous connections promised to the application. */
  readonly database?: { readonly engine: DatabaseEngine; readonly connections?: number }
  readonly vault?: GuestVault
  readonly disks?: readonly GuestDisk[]
  /**
   * `http://address:port` of the proxy that packages and S3 copies go through: servers behind an appliance reach the
   * web no other way (port 3128, or 8080 with inspection).
   */
  readonly proxy?: string
  /** IPv4 address that the host hands to this server or to another; none by default. */
  readonly movingAddress?: string
  /** Debian packages that the application needs besides. */
  readonly packages?: readonly string[]
}
