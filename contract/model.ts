/**
 * `contract.yaml` as a schema. What the file may say, with the unit of each figure; what it means under its
 * catalogue (which offers exist, which retention is sold) is checked by `contract/rules/`.
 */
import { z } from 'zod'

// The second argument names an expectation of expected.ts, which says it in both languages.
const isoDate = z.iso.date('date')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256')
const id = z.string().regex(/^[a-z][a-z0-9-]{0,38}$/, 'id')
const port = z.string().regex(/^\d{1,5}(-\d{1,5})?\/(tcp|udp)$/, 'port')
const cidr = z.union([z.cidrv4(), z.cidrv6()], 'cidr')
const publicKey = z.string().regex(/^(ssh-|ecdsa-|sk-)\S+ \S+/, 'publicKey')

export const catalogueId = z.enum(['axantis-2025.03', 'progerance', 'proprietaire'])
export const offerId = z.enum([
  'vm-essentiel',
  'vm-avance',
  'cloud-datacenter',
  'infrastructure-propre',
  'infrastructure-tierce',
  'auto-hebergement',
])
export const hostId = z.enum(['ikoula', 'hetzner', 'scaleway', 'ovh'])

const document = z.strictObject({
  kind: z.enum([
    'conditions-particulieres',
    'conditions-generales',
    'devis',
    'bon-de-commande',
    'avenant',
    'annexe',
  ]),
  ref: z.string().optional(),
  file: z.string(),
  sha256,
  signedOn: isoDate.optional(),
})

const signatory = z.strictObject({
  party: z.enum(['client', 'provider', 'partner']),
  name: z.string(),
  /** Principal in the allowed-signers file. */
  identity: z.string().optional(),
  signedOn: isoDate,
})

const billing = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('direct') }),
  z.strictObject({ model: z.literal('partner'), host: hostId.or(z.string()) }),
  z.strictObject({
    model: z.literal('reseller'),
    insurance: z
      .strictObject({ insurer: z.string(), policy: z.string(), coversHosting: z.boolean(), until: isoDate })
      .optional(),
    backToBack: z.strictObject({ document: z.string() }).optional(),
  }),
])

const size = z.strictObject({
  vcpu: z.int().min(1),
  /** GiB */
  ramGiB: z.number().positive(),
  /** GiB */
  storageGiB: z.int().min(1),
})

const backup = z.strictObject({
  requested: isoDate,
  retentionDays: z.int().min(1),
  /** Absolute paths, or the name of a database engine whose databases are dumped. */
  scope: z.array(z.string()).min(1),
  /** Site of the vault; chosen among the host's other sites when absent. */
  vault: z.string().optional(),
  key: z.enum(['provider', 'owner']).default('provider'),
  /** age or SSH public key that the repository's key is escrowed to. */
  escrow: z.string().optional(),
})

const firewall = z.strictObject({
  tier: z.enum(['basic', 'standard', 'advanced']),
  ports: z.array(port).default([]),
  adminSources: z.array(cidr).default([]),
})

const managed = z.strictObject({
  level: z.enum(['complete', 'partial']),
  updates: z.enum(['automatic', 'on-request']).default('on-request'),
  standardChangesPerMonth: z.int().min(0).optional(),
  since: isoDate,
  /** End of the initial assessment, when there was one: the probation starts that day (Axantis 4.2). */
  assessedOn: isoDate.optional(),
})

const service = z.strictObject({
  id,
  offer: offerId,
  host: hostId.optional(),
  sites: z.array(z.string()).default([]),
  size: size.optional(),
  redundancy: z
    .strictObject({
      hardware: z.array(z.enum(['servers', 'backup', 'storage'])).default([]),
      geographic: z.union([z.boolean(), z.literal('zones')]).default(false),
    })
    .default({ hardware: [], geographic: false }),
  backup: backup.optional(),
  firewall: firewall.default({ tier: 'basic', ports: [], adminSources: [] }),
  managed: managed.optional(),
  /** Public keys of the client's people; refused beside `managed: complete`. */
  clientKeys: z.array(publicKey).default([]),
  application: z.enum(['prestashop', 'nextcloud', 'odoo']).optional(),
  database: z
    .strictObject({ engine: z.enum(['mariadb', 'postgresql']), connections: z.int().min(1).optional() })
    .optional(),
  supportLevel: z.enum(['1', '2', '3']).optional(),
  /** Cents, taxes excluded. */
  monthlyFeeCents: z.int().min(0).optional(),
  invoicedOn: isoDate.optional(),
})

const quote = z.strictObject({
  ref: z.string(),
  for: z.enum(['backup.retention', 'change.standard', 'database.connections', 'other']),
  service: id.optional(),
  acceptedOn: isoDate,
  value: z.union([z.number(), z.string()]).optional(),
})

const roles = z.strictObject({
  decides: z.array(z.string()).default([]),
  emergencyContact: z.string().optional(),
  emergencyBudgetCents: z.int().min(0).optional(),
  incidentProcedure: z.string().optional(),
})

/** A promise that this client alone has, in the shared vocabulary, with its own signed text. */
const customArticle = z.strictObject({
  article: z.string(),
  text: z.string(),
  kind: z.string(),
  service: id.optional(),
  title: z.strictObject({ fr: z.string(), en: z.string() }),
  /** Who carries it; the provider when absent. */
  bearer: z.enum(['client', 'provider', 'partner', 'host']).optional(),
  params: z.record(z.string(), z.unknown()),
})

export const contractSchema = z.strictObject({
  catalogue: catalogueId,
  client: z.strictObject({
    code: id,
    name: z.string().min(1),
    /** The client's own public keys and networks: what must not reach a server that only the provider runs. */
    keys: z.array(publicKey).optional(),
    sources: z.array(cidr).optional(),
  }),
  documents: z.array(document).default([]),
  signatures: z.array(signatory).default([]),
  billing,
  term: z.strictObject({ start: isoDate, months: z.int().min(1) }),
  /** People of the provider who administer the servers: their public keys, never the client's. */
  operators: z
    .strictObject({ keys: z.array(publicKey).default([]), sources: z.array(cidr).default([]) })
    .default({ keys: [], sources: [] }),
  readings: z.record(z.string(), z.string()).default({}),
  roles: roles.default({ decides: [] }),
  services: z.array(service).min(1),
  quotes: z.array(quote).default([]),
  articles: z.array(customArticle).default([]),
})

export type Contract = z.infer<typeof contractSchema>
export type Service = Contract['services'][number]
export type CatalogueId = z.infer<typeof catalogueId>
export type OfferId = z.infer<typeof offerId>
