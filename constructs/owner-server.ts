import { Construct } from 'constructs'
import type { PromiseKind } from '../contract/kinds.ts'
import { resourceName } from '../contract/naming.ts'
import { BackupPlan, type BackupSettings, type Sender } from './backup-plan.ts'
import { BasicFirewall } from './basic-firewall.ts'
import type { DatabaseEngine } from './guest/index.ts'
import { Machine, machinePart } from './machine.ts'
import type { ManagedService } from './managed-service.ts'
import { serverSite } from './sites.ts'
import type { VmProps } from './vm.ts'

export interface OwnerServerProps extends VmProps {
  /** The one datacenter, as the host's API writes it. */
  readonly site: string
  /** Who administers, what is updated, who may come in. */
  readonly managed: ManagedService
  /** Engine that Debian brings, on the data volume. @default none */
  readonly database?: { readonly engine: DatabaseEngine }
  /** Debian packages that the application needs. @default none */
  readonly packages?: readonly string[]
  /** Nightly copies elsewhere, which the host can never read. @default none */
  readonly backup?: BackupSettings
}

/**
 * A server that its owner rents at a European host and runs alone (catalogue `proprietaire`): the copies leave it
 * encrypted, and with `backup.key: owner` nobody else can read them.
 */
export class OwnerServer extends Construct {
  static readonly upholds: readonly PromiseKind[] = [
    'capacity',
    'security.base',
    'backup.key-custody',
    'backup.other-datacenter',
    'backup.retention',
    ...BasicFirewall.upholds,
  ]

  readonly machine: Machine
  readonly backup: BackupPlan | null

  constructor(scope: Construct, id: string, props: OwnerServerProps) {
    super(scope, id)
    const { host, client, service, managed, backup, ...vm } = props
    const site = serverSite(host.host, props.site)
    const sender: Sender = { part: machinePart(site, 1), site, place: 1 }
    const network =
      backup && host.network?.(this, { name: resourceName(client, service, 'net'), sites: [site] })
    const firewall = new BasicFirewall(this, 'firewall', {
      ...props,
      sites: [site],
      ports: props.ports ?? [],
      adminSources: managed.adminSources,
      supervisionSources: managed.supervisionSources,
    })
    this.backup = backup
      ? new BackupPlan(this, 'backup', {
          ...props,
          ...backup,
          senders: [sender],
          vaultGiB: 2 * props.storageGiB,
          ...(network && { network }),
        })
      : null
    this.machine = new Machine(this, sender.part, {
      ...props,
      part: sender.part,
      site,
      disks: [{ label: 'data', path: '/srv', sizeGiB: props.storageGiB }],
      firewall,
      guest: {
        ...managed.guest,
        ...(this.backup && { backups: this.backup.daily(sender) }),
        ...(vm.database && { database: vm.database }),
        ...(vm.packages && { packages: vm.packages }),
      },
      ...(network && { network: { handle: network, place: sender.place } }),
    })
  }
}
