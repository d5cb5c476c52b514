/**
 * The closed vocabulary of promise kinds, shared by every catalogue, with the parameters of each.
 * A new kind is one entry here and one policy there. Units are in the names.
 */

/** A thing that an offer may include; what an exclusive offer does not list is over-delivery. */
export type Feature =
  | 'vm'
  | 'snapshots'
  | 'action-history'
  | 'firewall.basic'
  | 'firewall.standard'
  | 'firewall.advanced'
  | 'backup'
  | 'ssh-keys'
  | 'console'
  | 'supervision'
  | 'hardware-redundancy'
  | 'geographic-redundancy'
  | 'load-balancer'
  | 'managed'

/** `firewall`: the appliance of a Cloud Datacenter, as a pair. `balancer`: a load balancer before doubled servers. */
export type HardwareRedundancy = 'servers' | 'backup' | 'storage' | 'firewall' | 'balancer'

export interface PromiseParams {
  // where
  'site.residency': { readonly countries: readonly string[]; readonly operators: readonly string[] | null }
  'site.single': { readonly sites: readonly string[] }
  'site.geographic-redundancy': {
    readonly sites: readonly string[]
    /** `cities`: two datacenters in two cities; `zones`: two datacenters, the city may be the same. */
    readonly apart: 'cities' | 'zones'
    /** Whether a private network joins the sites. */
    readonly link?: boolean | undefined
    /** A name whose address is turned from one site to the other. */
    readonly switchover?: string | undefined
    /** An address held at the host, that is handed from a server of one site to one of the other. */
    readonly address?: string | undefined
  }
  'site.jurisdiction': { readonly area: 'EU' | 'EEA' | 'EEA+CH' }
  // how much, how doubled
  capacity: {
    readonly vcpu: number
    readonly ramGiB: number
    readonly storageGiB: number
    /** Servers of that size that the service needs; two with geographic or server redundancy. */
    readonly servers: number
  }
  'capacity.pool': { readonly vcpu: number; readonly ramGiB: number; readonly storageGiB: number }
  'redundancy.hardware': {
    readonly of: readonly HardwareRedundancy[]
    /** An address held at the host, that is handed from one of the doubled servers to the other. */
    readonly address?: string | undefined
  }
  'redundancy.none': Record<never, never>
  exclusivity: { readonly features: readonly Feature[] }
  // the machine
  snapshots: { readonly maxCount: number; readonly maxAgeDays: number }
  'history.actions': Record<never, never>
  console: Record<never, never>
  'access.ssh-keys': { readonly keys: readonly string[] }
  'access.no-client': { readonly clientKeys: readonly string[]; readonly clientSources: readonly string[] }
  // the filter
  'firewall.basic': { readonly ports: readonly string[] }
  'firewall.admin-sources': { readonly sources: readonly string[]; readonly ports: readonly string[] }
  'firewall.standard': { readonly features: readonly ('stateful' | 'nat' | 'proxy' | 'ipsec' | 'ssl-vpn')[] }
  'firewall.advanced': {
    readonly features: readonly ('ips' | 'antivirus' | 'application-control' | 'web-filter')[]
  }
  // the copies
  'backup.on-request': { readonly requested: boolean; readonly scope: readonly string[] }
  'backup.other-datacenter': { readonly minimumSites: number }
  'backup.schedule': {
    readonly every: 'day'
    /** The run must start and, as far as can be told, end outside these hours. */
    readonly businessHours: { readonly days: readonly number[]; readonly from: string; readonly to: string }
    readonly timeZone: string
  }
  'backup.retention': { readonly days: number; readonly exactly: boolean }
  'backup.3-2-1': { readonly copies: number; readonly media: number; readonly offSite: number }
  'backup.content': {
    readonly database: 'daily' | null
    readonly files: 'daily' | 'weekly'
    readonly server: 'weekly' | null
  }
  'backup.volume-shown': Record<never, never>
  'backup.key-custody': { readonly holder: 'owner' | 'provider' }
  'restore.delay': { readonly businessHours: number }
  'restore.rehearsed': { readonly everyDays: number }
  // running it
  supervision: { readonly metrics: readonly string[]; readonly scope: 'infrastructure' | 'servers' }
  updates: { readonly mode: 'automatic' | 'on-request'; readonly averageBusinessHours: number | null }
  'security.base': {
    readonly measures: readonly (
      | 'firewall'
      | 'updates'
      | 'access-monitoring'
      | 'antivirus'
      | 'vulnerabilities'
    )[]
  }
  'telemetry.retention': { readonly maxDays: number }
  'database.connections': { readonly simultaneous: number }
  'application.upkeep': { readonly application: string; readonly excluded: readonly string[] }
  'change.class': { readonly standardPerMonth: number | null }
  probation: { readonly months: number; readonly from: string | null }
  // time and money
  availability: {
    readonly percent: number
    readonly coverage: 'business-hours' | 'always'
    readonly scheme: string
  }
  credit: {
    readonly bands: readonly { readonly below: number; readonly percent: number }[]
    readonly capPercent: number
  }
  'response.times': { readonly level: string; readonly scheme: string }
  support: { readonly level: string; readonly hours: string }
  reversibility: { readonly businessDays: number }
  suspension: { readonly afterDays: number | null; readonly cause: 'breach' | 'unpaid' }
  'data.after-suspension': { readonly keepDays: number }
  termination: { readonly noticeDays: number }
  // who
  'infrastructure.owner': { readonly owner: 'provider' | 'third-party' }
  'third-party.prerequisites': { readonly items: readonly string[] }
  'client.backup-duty': Record<never, never>
  'liability.cap': { readonly basis: string }
  'owner.exit': Record<never, never>
  'owner.proof': { readonly articles: readonly string[] }
}

export type PromiseKind = keyof PromiseParams
