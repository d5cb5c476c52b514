/**
 * Documents that are named for the whole fleet, such as the one plan of several clients. The parent reads each once and
 * hands a worker its client's part alone: a plan of 50,000 resources is in memory once, whatever the number of workers.
 */
import { InputError } from '../../contract/errors.ts'
import type { Inventory } from '../../inventory/model.ts'
import type { Document } from '../../inventory/read.ts'
import { type Dispute, disputes, dividedBy } from '../../ledger/attribution.ts'
import { type Claimant, problemOf, refuseIn, reserved, signedPartOf } from '../attribution.ts'
import { documentsFor, type Holder, readNamed, readOnce } from '../documents.ts'
import { NOBODY } from '../nobody.ts'
import { filesOf } from '../rest.ts'
import type { Project } from './find.ts'

/** What a worker is handed. */
export interface Part {
  /** The documents that it is of. */
  readonly files: readonly string[]
  readonly inventories: readonly Inventory[]
}

export interface Rest extends Part {
  /** Its name in the index. */
  readonly id: string
}

export interface Shared {
  /** The project's part; null when none of the documents is its own. Throws InputError where another claims it too. */
  partOf(project: Project): Part | null
  /** The files that it is a part of. */
  documentsOf(project: Project): readonly string[]
  /** What is nobody's, of each set of documents that clients share. */
  readonly rests: readonly Rest[]
}

/** Every project as its lock names it. */
interface Party extends Holder {
  readonly project: Project
  readonly claim: Claimant | null
}

/**
 * @param projects those of the run, before a shard or a revision cuts them
 * @param around every project that may claim a part, those of the run among them
 */
export function shareOut(
  cwd: string,
  files: readonly string[],
  projects: readonly Project[],
  around: readonly Project[],
): Shared {
  if (files.length === 0) return { partOf: () => null, documentsOf: () => [], rests: [] }
  const named = readNamed(cwd, files)
  const parties = around.flatMap(partyOf)
  if (parties.some(({ code }) => code === NOBODY)) throw reserved()
  const claims = parties.flatMap(({ claim }) => claim ?? [])
  const disputed = disputes(claims)
  const holders = projects.length === 1 ? parties.filter(isOneOf(projects)) : parties
  // Projects that share documents share what was read of them, and its division.
  const read = readOnce(cwd)
  const divisionOf = dividedBy(claims)
  const partyAt = new Map(parties.map((party) => [party.project.contract, party]))
  const documentsOf = (party: Party) => documentsFor(party, named, holders)
  const names = (documents: readonly Document[]) => documents.map(({ file }) => file)
  return {
    documentsOf(project) {
      const party = partyAt.get(project.contract)
      return party ? names(documentsOf(party)) : []
    },
    partOf(project) {
      const party = partyAt.get(project.contract)
      const documents = party ? documentsOf(party) : []
      if (!party || documents.length === 0) return null
      refuseDisputed(party, disputed)
      const whole = read(documents)
      const { claim, code } = party
      refuseIn({ code, path: project.contract, at: null }, whole, claims)
      const inventories = claim ? whole.map((one) => divisionOf(one).part(claim)) : whole
      return { files: names(documents), inventories }
    },
    get rests() {
      const sets = parties.filter(({ claim }) => claim).map(documentsOf)
      const distinct = new Map(sets.map((documents) => [names(documents).join(' '), documents]))
      return [...distinct.values()]
        .filter(({ length }) => length > 0)
        .map((documents) => {
          const whole = read(documents)
          const id = `${NOBODY} (${filesOf(whole)})`
          return { id, files: names(documents), inventories: whole.map((one) => divisionOf(one).rest) }
        })
    },
  }
}

const isOneOf =
  (projects: readonly Project[]) =>
  ({ project }: Party): boolean =>
    projects.some(({ contract }) => contract === project.contract)

/** Without a lock that can be read it claims nothing, and is told so where it is judged. */
function partyOf(project: Project): Party[] {
  try {
    const signed = signedPartOf(project.contract)
    if (signed === null) return []
    const { code } = signed.client
    const claim = signed.resources ? { code, ...signed.resources, path: project.contract, at: null } : null
    return [{ project, code, shares: claim !== null, claim }]
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

function refuseDisputed({ claim }: Party, disputed: readonly Dispute<Claimant>[]): void {
  const own = disputed.filter(({ between }) => between.some((one) => one === claim))
  if (own.length > 0) throw new InputError(own.map(problemOf))
}
