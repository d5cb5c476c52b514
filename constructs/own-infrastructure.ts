import { Construct } from 'constructs'
import type { PromiseKind } from '../contract/kinds.ts'
import { resourceName } from '../contract/naming.ts'
import { BackupPlan, type BackupSettings, type Sender, splitScope } from './backup-plan.ts'
import { BasicFirewall } from './basic-firewall.ts'
import type { DatabaseEngine, GuestBackup, GuestBackups } from './guest/index.ts'
import { Machine, machinePart } from './machine.ts'
import type { ManagedService } from './managed-service.ts'
import { serverSite } from './sites.ts'
import type { VmProps } from './vm.ts'

/** The second medium: a volume of its own, mounted here; restic refuses to write when it is not. */
const COPIES = '/mnt/copies'

export interface OwnInfrastructureProps extends VmProps {
  /** The one datacenter, as the host's API writes it. */
  readonly site: string
  /** Who administers, what is updated, who may come in. */
  readonly managed: ManagedService
  /** The application's database, with the simultaneous connections of the quote (3.7). @default none */
  readonly database?: { readonly engine: DatabaseEngine; readonly connections?: number }
  /** Debian packages that the application needs. @default none */
  readonly packages?: readonly string[]
  /** Article 3.6 says 14 days. */
  readonly backup: BackupSettings
}

/**
 * The provider's own infrastructure for an application (Progerance 3.1), with 3-2-1 copies (3.6): the production
 * disk, a repository on a second volume for quick restores, and one off site. The database goes there every night,
 * application files and the whole server every week.
 */
export class OwnInfrastructure extends Construct {
  static readonly upholds: readonly PromiseKind[] = [
    'infrastructure.owner',
    'capacity',
    'database.connections',
    'backup.3-2-1',
    'backup.content',
    'backup.retention',
    'backup.key-custody',
    'security.base',
    'telemetry.retention',
    ...BasicFirewall.upholds,
  ]

  readonly machine: Machine
  readonly backup: BackupPlan

  constructor(scope: Construct, id: string, props: OwnInfrastructureProps) {
    super(scope, id)
    const { host, client, service, managed, backup, ...vm } = props
    const site = serverSite(host.host, props.site)
    const sender: Sender = { part: machinePart(site, 1), site, place: 1 }
    const network = host.network?.(this, { name: resourceName(client, service, 'net'), sites: [site] })
    // Room for one whole copy and what two weeks change.
    const copiesGiB = 2 * props.storageGiB
    const firewall = new BasicFirewall(this, 'firewall', {
      ...props,
      sites: [site],
      ports: props.ports ?? [],
      adminSources: managed.adminSources,
      supervisionSources: managed.supervisionSources,
    })
    this.backup = new BackupPlan(this, 'backup', {
      ...props,
      ...backup,
      senders: [sender],
      vaultGiB: copiesGiB,
      ...(network && { network }),
    })
    this.machine = new Machine(this, sender.part, {
      ...props,
      part: sender.part,
      site,
      disks: [
        { label: 'data', path: '/srv', sizeGiB: props.storageGiB },
        { label: 'copies', path: COPIES, sizeGiB: copiesGiB },
      ],
      firewall,
      guest: {
        ...managed.guest,
        backups: threeTwoOne(this.backup, sender, backup),
        ...(vm.database && { database: vm.database }),
        ...(vm.packages && { packages: vm.packages }),
      },
      ...(network && { network: { handle: network, place: sender.place } }),
    })
  }
}

/** Each copy twice, near and far: the near one restores within the four hours, the far one survives the site. */
function threeTwoOne(
  plan: BackupPlan,
  sender: Sender,
  { scope, retentionDays }: BackupSettings,
): GuestBackups {
  const { paths, databases } = splitScope(scope)
  const contents = [
    ...(databases.length > 0 ? [{ name: 'database', paths: [], databases, every: 'day' as const }] : []),
    // `/` stops at its own file system, so the application's files on the data volume are named beside it.
    { name: 'server', paths: [...new Set(['/', '/srv', ...paths])], databases: [], every: 'week' as const },
  ]
  const places = [
    { suffix: '', repository: plan.repository(sender) },
    { suffix: '-near', repository: `${COPIES}/restic` },
  ]
  const jobs: GuestBackup[] = contents.flatMap((content) =>
    places.map(({ suffix, repository }) => ({
      ...content,
      name: `${content.name}${suffix}`,
      repository,
      keepWithinDays: retentionDays,
    })),
  )
  return { jobs, escrow: plan.escrow }
}
