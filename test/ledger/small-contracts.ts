/** A small contract that fits the stack of each provider, and the ledger of a document judged by it. */
import { parseContract } from '../../contract/load.ts'
import type { Inventory } from '../../inventory/model.ts'
import { judge } from '../../ledger/judge.ts'
import type { Ledger } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt ops@example.org'
const HEAD = `client: { code: c, name: Client }
billing: { model: direct }
term: { start: 2026-10-01, months: 36 }
operators: { keys: ["${KEY}"], sources: [198.51.100.0/24] }
`
const WALL = 'firewall: { tier: basic, ports: [443/tcp], adminSources: [198.51.100.0/24] }'
const SIZE = 'size: { vcpu: 2, ramGiB: 4, storageGiB: 20 }'

const avance = (
  host: string,
  sites: string,
  vault: string,
  distance: 'cities' | 'zones' = 'cities',
): string => `catalogue: axantis-2025.03
${HEAD}readings: { geo.distance: ${distance}, hosting.country: as-signed }
services:
  - id: erp
    offer: vm-avance
    host: ${host}
    sites: [${sites}]
    ${SIZE}
    redundancy: { geographic: ${distance === 'zones' ? 'zones' : 'true'} }
    backup: { requested: 2026-10-01, retentionDays: 31, scope: [/srv], vault: ${vault} }
    ${WALL}
    monthlyFeeCents: 10000
`

/** By provider: what a client could have signed for what the stack holds. */
export const CONTRACTS: Readonly<Record<string, string>> = {
  openstack: avance('ovh', 'GRA11, SBG5', 'RBX'),
  ovh: avance('ovh', 'GRA11, SBG5', 'RBX'),
  scaleway: avance('scaleway', 'fr-par-1, fr-par-2', 'nl-ams', 'zones'),
  cloudstack: `catalogue: axantis-2025.03
${HEAD}services:
  - id: erp
    offer: vm-essentiel
    host: ikoula
    sites: [REIMS]
    ${SIZE}
    ${WALL}
    monthlyFeeCents: 5000
`,
  hcloud: `catalogue: progerance
${HEAD}services:
  - id: erp
    offer: infrastructure-propre
    host: hetzner
    sites: [fsn1]
    ${SIZE}
    backup: { requested: 2026-10-01, retentionDays: 14, scope: [/srv, mariadb], vault: hel1 }
    database: { engine: mariadb, connections: 50 }
    ${WALL}
    supportLevel: "2"
    monthlyFeeCents: 9900
`,
}

const words = { fr: 'x', en: 'x' }

export function ledgerOf(contractText: string, ...inventories: readonly Inventory[]): Ledger {
  const { contract, file, promises } = parseContract(contractText, 'contract.yaml')
  return judge({
    ...{ contract, contractFile: file, promises, catalogue: { id: contract.catalogue, title: words } },
    ...{ services: [], readings: [], lock: { state: 'none' }, evidence: [], waivers: [] },
    ...{ policies: POLICIES, now: '2026-11-22T12:00:00Z', inventories },
  })
}

/** A line for each promise: what was decided, by whom, where. */
export const verdictLines = ({ verdicts }: Ledger): readonly string[] =>
  verdicts.map(({ promise, status, direction, findings, missing }) => {
    const told = [
      ...findings.map(({ policy, address, path }) => `${policy} ${address ?? '-'} ${path ?? '-'}`),
      ...(status === 'unproven'
        ? missing.map(({ address, path }) => `? ${address ?? '-'} ${path ?? '-'}`)
        : []),
    ]
    const head = `${status}${direction === 'over' ? ' (over)' : ''} ${promise.id}`
    return [head, ...[...new Set(told)].sort().map((line) => `    ${line}`)].join('\n')
  })
