/** From a service of a contract to the construct of its offer. */
import type { Construct } from 'constructs'
import { incomplete, notBuilt, notOneSite } from '../constructs/errors.ts'
import {
  AdvancedVm,
  CloudDatacenter,
  EssentialVm,
  type HostSession,
  ManagedService,
  type Operators,
  OwnerServer,
  OwnInfrastructure,
} from '../constructs/index.ts'
import { serverSite } from '../constructs/sites.ts'
import { spreadCounts } from '../contract/catalogues/spread-store.ts'
import type { Contract, OfferId, Service } from '../contract/model.ts'
import type { Text } from '../contract/promise.ts'
import { readingValue } from '../contract/readings.ts'
import { isProvisioned } from '../contract/rules/services.ts'
import type { HostId } from '../hosts/index.ts'

type Provisioned = Service & { readonly host: HostId }

interface Order {
  readonly contract: Contract
  readonly service: Service
  readonly host: HostSession
  readonly protect: boolean
}

/** Administration of a third party's servers (Progerance 3.2) builds nothing. */
export function provisioned(service: Service): service is Provisioned {
  return isProvisioned(service) && service.host !== undefined
}

const COPIES: Text = {
  fr: 'l’article 3.6 promet des copies 3-2-1',
  en: 'article 3.6 promises 3-2-1 copies',
}
const SIZE: Text = {
  fr: 'ce sont les ressources commandées qui sont demandées à l’hébergeur',
  en: 'the ordered resources are what the host is asked for',
}

const BUILDERS: Readonly<Partial<Record<OfferId, (scope: Construct, order: Order) => Construct>>> = {
  'vm-essentiel': essential,
  'vm-avance': advanced,
  'cloud-datacenter': datacenter,
  'infrastructure-propre': own,
  'auto-hebergement': owner,
}

/** Builds what the service promises, under the service's id. */
export function buildService(scope: Construct, order: Order): Construct {
  const build = BUILDERS[order.service.offer]
  if (build === undefined) throw notBuilt(order.service.offer)
  return build(scope, order)
}

function essential(scope: Construct, order: Order): Construct {
  const { contract, service } = order
  return new EssentialVm(scope, service.id, {
    ...vmProps(order),
    site: oneSite(service),
    datacenter: readingValue(contract, 'essentiel.datacenter') === 'ikoula' ? 'ikoula' : 'any-in-france',
    ...(service.managed && { managed: { updates: service.managed.updates } }),
    supervised:
      service.managed !== undefined ||
      readingValue(contract, 'essentiel.exclusive') === 'list-and-supervision',
  })
}

function advanced(scope: Construct, order: Order): Construct {
  const { contract, service } = order
  return new AdvancedVm(scope, service.id, {
    ...vmProps(order),
    sites: service.sites,
    hardware: service.redundancy.hardware,
    geographic: service.redundancy.geographic,
    ...(service.redundancy.link && { link: true }),
    ...(service.redundancy.switchover && { switchover: service.redundancy.switchover }),
    ...(service.redundancy.address !== undefined && { address: service.redundancy.address }),
    managed: managedService(scope, order),
    ...(service.backup && { backup: backupProps(service.backup, contract) }),
    ...(service.database && { database: databaseProps(service.database) }),
  })
}

function datacenter(scope: Construct, order: Order): Construct {
  const { contract, service } = order
  return new CloudDatacenter(scope, service.id, {
    ...vmProps(order),
    site: oneSite(service),
    tier: service.firewall.tier === 'advanced' ? 'advanced' : 'standard',
    hardware: service.redundancy.hardware,
    managed: managedService(scope, order),
    ...(service.backup && { backup: backupProps(service.backup, contract) }),
  })
}

function own(scope: Construct, order: Order): Construct {
  const { contract, service } = order
  if (service.backup === undefined)
    throw incomplete(
      service.id,
      'backup',
      COPIES,
      'backup: { requested, retentionDays: 14, scope: [/srv, mariadb] }',
    )
  return new OwnInfrastructure(scope, service.id, {
    ...vmProps(order),
    site: oneSite(service),
    managed: managedService(scope, order),
    backup: backupProps(service.backup, contract),
    ...application(service),
  })
}

function owner(scope: Construct, order: Order): Construct {
  const { contract, service } = order
  return new OwnerServer(scope, service.id, {
    ...vmProps(order),
    site: oneSite(service),
    managed: managedService(scope, order),
    ...(service.backup && { backup: backupProps(service.backup, contract) }),
    ...application(service),
  })
}

function application({ database, application }: Service) {
  return {
    ...(database && { database: databaseProps(database) }),
    ...(application && { packages: PACKAGES[application] }),
  }
}

/** What Debian brings of each application's platform; the application itself is installed by the operators. */
const PACKAGES: Readonly<Record<NonNullable<Service['application']>, readonly string[]>> = {
  prestashop: ['apache2', 'php-fpm', 'php-curl', 'php-gd', 'php-intl', 'php-mysql', 'php-xml', 'php-zip'],
  nextcloud: ['apache2', 'php-fpm', 'php-curl', 'php-gd', 'php-intl', 'php-mysql', 'php-xml', 'php-zip'],
  odoo: ['python3-venv', 'libpq-dev', 'nginx'],
}

function vmProps({ contract, service, host, protect }: Order) {
  if (service.size === undefined)
    throw incomplete(service.id, 'size', SIZE, 'size: { vcpu, ramGiB, storageGiB }')
  return {
    host,
    client: contract.client.code,
    service: service.id,
    ...service.size,
    ports: service.firewall.ports,
    adminSources: service.firewall.adminSources,
    operators: contract.operators as Operators,
    protect,
  }
}

/** Axantis updates when that is ordered; what Progerance hosts, and what an owner runs, is updated unasked. */
function managedService(scope: Construct, { contract, service }: Order): ManagedService {
  const { managed } = service
  const { catalogue } = contract
  return new ManagedService(scope, `${service.id}-managed`, {
    level: managed?.level ?? (catalogue === 'progerance' ? 'complete' : 'none'),
    updates: managed?.updates ?? (catalogue === 'axantis-2025.03' ? 'on-request' : 'automatic'),
    clientKeys: service.clientKeys,
    clientSources: contract.client.sources ?? [],
    adminSources: [...new Set([...service.firewall.adminSources, ...contract.operators.sources])],
    supervisionSources: contract.operators.sources,
  })
}

function backupProps(
  { retentionDays, scope, vault, secondVault, key, escrow }: NonNullable<Service['backup']>,
  contract: Contract,
) {
  return {
    ...{ retentionDays, scope, key },
    ...(vault && { vault }),
    ...(secondVault && { secondVault }),
    ...(spreadCounts(contract) && { spreadStore: true }),
    ...(escrow && { escrow }),
  }
}

function databaseProps({ engine, connections }: NonNullable<Service['database']>) {
  return { engine, ...(connections !== undefined && { connections }) }
}

function oneSite(service: Service): string {
  const [site] = service.sites
  if (site === undefined || service.sites.length > 1) {
    const { host = 'ikoula', offer } = service
    throw notOneSite(
      service.sites.map((code) => serverSite(host, code)),
      offer === 'vm-essentiel' ? '3.3' : '3.1',
    )
  }
  return site
}
