/**
 * The matrix in the words of OSCAL's shared responsibility: what is provided, and what remains another party's
 * responsibility (`by-component` / `export` of the system security plan model, version 1.1).
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
  return {
    'shared-responsibility': {
      uuid: uuid(seed),
      metadata: {
        title: `Partage des responsabilités, ${name}`,
        'last-modified': now,
        version: contract.catalogue,
        'oscal-version': '1.1.3',
        roles: PARTIES.map((party) => ({ id: party, title: PARTY_NAMES[party].fr })),
        parties: PARTIES.map((party) => ({
          uuid: uuid(`${seed}:party:${party}`),
          type: 'organization',
          name: party === 'client' ? name : PARTY_NAMES[party].fr,
        })),
      },
      'implemented-requirements': rows.map((row) => requirement(row, seed)),
    },
  }
}

function requirement(row: Row, seed: string): Record<string, unknown> {
  const id = `${seed}:${row.promise}`
  const answers = PARTIES.filter((party) => row.parts[party] === 'answers')
  const contributes = PARTIES.filter((party) => row.parts[party] === 'contributes')
  const provided = uuid(`${id}:provided`)
  return {
    uuid: uuid(id),
    'control-id': `art-${row.article.toLowerCase().replace(/[^a-z0-9.-]/g, '-')}`,
    props: [{ name: 'promise', ns: 'https://paraphe.invalid/ns/oscal', value: row.promise }],
    export: {
      provided: [{ uuid: provided, description: row.title.fr, 'responsible-roles': roles(answers) }],
      ...(contributes.length > 0 && {
        responsibilities: contributes.map((party) => ({
          uuid: uuid(`${id}:${party}`),
          'provided-uuid': provided,
          description: `${PARTY_NAMES[party].fr} : concourt`,
          'responsible-roles': roles([party]),
        })),
      }),
    },
  }
}

const roles = (parties: readonly Bearer[]) => parties.map((party) => ({ 'role-id': party }))

/** A version 8 UUID (RFC 9562) made of a hash. */
function uuid(name: string): string {
  const hex = sha256(name)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
