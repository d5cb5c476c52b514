/**
 * The matrix as an OSCAL system security plan (model 1.1) to be leveraged: of each promise, what is provided by whom and
 * which responsibility stays with whom (`by-components` / `export`). OSCAL has no shared-responsibility model
 * of its own in 1.1: this export is the place that the plan of a leveraging system imports from.
 */
import { sha256 } from '../canonical.ts'
import type { Contract } from '../model.ts'
import type { Bearer } from '../promise.ts'
import { PARTIES, PARTY_NAMES, type Row } from './matrix.ts'

export interface OscalContext {
  readonly contract: Contract
  /** ISO 8601 instant of the lock or of the run; the document never reads the clock. */
  readonly now: string
}

/** A JSON document; every UUID follows from what it names, so two runs give the same text. */
export function responsibilityOscal(
  rows: readonly Row[],
  { contract, now }: OscalContext,
): Record<string, unknown> {
  const { code, name } = contract.client
  const seed = `paraphe:${code}`
  const component = uuid(`${seed}:component`)
  const catalogue = uuid(`${seed}:catalogue`)
  const system = { title: `Hébergement — ${name}`, description: `Contrat d’hébergement ${code}` }
  return {
    'system-security-plan': {
      uuid: uuid(seed),
      metadata: metadata(contract, now, seed),
      'import-profile': { href: `#${catalogue}` },
      'system-characteristics': {
        'system-ids': [{ id: code }],
        'system-name': system.title,
        description: system.description,
        'system-information': {
          'information-types': [{ title: 'données du client', description: 'celles que le contrat couvre' }],
        },
        status: { state: 'operational' },
        'authorization-boundary': { description: 'les services nommés au contrat' },
      },
      'system-implementation': {
        users: PARTIES.map((party) => ({
          uuid: uuid(`${seed}:user:${party}`),
          title: PARTY_NAMES[party].fr,
          'role-ids': [party],
        })),
        components: [{ uuid: component, type: 'this-system', ...system, status: { state: 'operational' } }],
      },
      'control-implementation': {
        description: 'Chaque engagement du contrat : qui en répond, qui y concourt.',
        'implemented-requirements': rows.map((row) => requirement(row, seed, component)),
      },
      'back-matter': { resources: [{ uuid: catalogue, title: contract.catalogue }] },
    },
  }
}

const metadata = ({ client, catalogue }: Contract, now: string, seed: string) => ({
  title: `Partage des responsabilités, ${client.name}`,
  'last-modified': now,
  version: catalogue,
  'oscal-version': '1.1.3',
  roles: PARTIES.map((party) => ({ id: party, title: PARTY_NAMES[party].fr })),
  parties: PARTIES.map((party) => ({
    uuid: uuid(`${seed}:party:${party}`),
    type: 'organization',
    name: party === 'client' ? client.name : PARTY_NAMES[party].fr,
  })),
})

function requirement(row: Row, seed: string, component: string): Record<string, unknown> {
  const id = `${seed}:${row.promise}`
  const answers = PARTIES.filter((party) => row.parts[party] === 'answers')
  const contributes = PARTIES.filter((party) => row.parts[party] === 'contributes')
  const provided = uuid(`${id}:provided`)
  return {
    uuid: uuid(id),
    'control-id': `art-${row.article.toLowerCase().replace(/[^a-z0-9.-]/g, '-')}`,
    props: [{ name: 'promise', ns: 'https://paraphe.invalid/ns/oscal', value: row.promise }],
    'by-components': [
      {
        uuid: uuid(`${id}:by-component`),
        'component-uuid': component,
        description: row.title.fr,
        export: {
          provided: [{ uuid: provided, description: row.title.fr, 'responsible-roles': roles(answers) }],
          ...(contributes.length > 0 && {
            responsibilities: contributes.map((party) => ({
              uuid: uuid(`${id}:${party}`),
              'provided-uuid': provided,
              description: `${PARTY_NAMES[party].fr}\u00a0: concourt`,
              'responsible-roles': roles([party]),
            })),
          }),
        },
      },
    ],
  }
}

const roles = (parties: readonly Bearer[]) => parties.map((party) => ({ 'role-id': party }))

/** A UUID made of a name, marked version 5: OSCAL takes only versions 4 and 5. */
function uuid(name: string): string {
  const hex = sha256(name)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
