/** Writing the lock of a contract, and telling whether the contract still is what was locked. */
import { canonicalHash, canonicalJson } from './canonical.ts'
import { type Difference, differences } from './difference.ts'
import { articleTexts, documentProblems } from './documents.ts'
import { InputError, type Problem } from './errors.ts'
import type { LoadedContract } from './load.ts'
import { LOCK_FILE, type Lock, lockPathOf, readLock, replaceLock } from './lock-file.ts'
import type { Words } from './promise.ts'

export type { Lock } from './lock-file.ts'
export { readLock } from './lock-file.ts'

/** The promises without what does not bind: where they stand in the file, and their wording. */
export function promisesHash(loaded: LoadedContract): string {
  return canonicalHash(
    loaded.promises.map(({ id, article, kind, params, bearer }) => ({ id, article, kind, params, bearer })),
  )
}

/** What a signature signs. */
function lockHash(lock: Pick<Lock, 'contract' | 'documents' | 'catalogue'>): string {
  return canonicalHash({ contract: lock.contract, documents: lock.documents, catalogue: lock.catalogue })
}

/** The day that the lock carries: the last signature of the contract, else `today`. */
function signedOn({ contract }: LoadedContract, today: string): string {
  return (
    contract.signatures
      .map((one) => one.signedOn)
      .sort()
      .at(-1) ?? today
  )
}

/**
 * The lock that `loaded` has today, without signatures. Throws InputError when a signed document is missing or is
 * not the one whose hash the contract carries.
 */
export function lockOf(loaded: LoadedContract, today: string, previous: string | null = null): Lock {
  const problems = documentProblems(loaded)
  if (problems.length > 0) throw new InputError(problems)
  const content = {
    contract: JSON.parse(canonicalJson(loaded.raw)) as unknown,
    documents: [
      ...loaded.contract.documents.map(({ file, sha256 }) => ({ file, sha256 })),
      ...articleTexts(loaded),
    ],
    catalogue: { id: loaded.contract.catalogue, promises: promisesHash(loaded) },
  }
  return {
    version: 1,
    hash: lockHash(content),
    signedOn: signedOn(loaded, today),
    ...content,
    previous,
    signatures: [],
  }
}

/** Writes `lock` beside the contract, atomically, and gives back its path. */
export function writeLock(loaded: LoadedContract, lock: Lock): string {
  return replaceLock(loaded.path, lock)
}

export type LockState =
  | { readonly state: 'matches'; readonly hash: string; readonly signedOn: string; readonly lock: Lock }
  | {
      readonly state: 'differs'
      readonly lock: Lock
      readonly differences: readonly Difference[]
      readonly why: readonly Words[]
    }
  | { readonly state: 'missing' }

/** Compares a contract with the lock beside it, documents included where they are present. */
export function checkLock(loaded: LoadedContract): LockState {
  const lock = readLock(loaded.path)
  if (!lock) return { state: 'missing' }
  const changed = differences(lock.contract, JSON.parse(canonicalJson(loaded.raw)))
  const why: Words[] = []
  const edited = lockHash(lock) !== lock.hash
  if (edited) {
    why.push({ fr: 'le verrou lui-même a été modifié à la main', en: 'the lock itself was edited by hand' })
  }
  if (!edited && changed.length === 0 && lock.catalogue.promises !== promisesHash(loaded)) {
    why.push({
      fr: 'le même texte donne d’autres engagements qu’à la signature\u00a0: le catalogue a changé',
      en: 'the same text now gives other promises than when it was signed: the catalogue has changed',
    })
  }
  for (const problem of documentProblems(loaded)) why.push(problem.what)
  why.push(...changedTexts(loaded, lock))
  if (changed.length === 0 && why.length === 0)
    return { state: 'matches', hash: lock.hash, signedOn: lock.signedOn, lock }
  return { state: 'differs', lock, differences: changed, why }
}

/** The texts of the client's own articles carry no hash in the contract: the lock alone remembers them. */
function changedTexts(loaded: LoadedContract, lock: Lock): Words[] {
  return articleTexts(loaded).flatMap(({ file, sha256 }) => {
    const signed = lock.documents.find((document) => document.file === file)
    if (!signed || signed.sha256 === sha256) return []
    return [
      {
        fr: `${file}\u00a0: le texte de l’article a changé`,
        en: `${file}: the text of the article has changed`,
      },
    ]
  })
}

/**
 * The problems that make `check` refuse a contract that is not what was signed: one for each change, pointing at it.
 * A contract without a lock gives none: it was never signed.
 */
export function lockProblems(loaded: LoadedContract): Problem[] {
  const result = checkLock(loaded)
  if (result.state !== 'differs') return []
  const remedy = {
    fr: `remettez ce qui est signé, ou \`paraphe amend ${loaded.contract.client.code}\``,
    en: `restore what was signed, or \`paraphe amend ${loaded.contract.client.code}\``,
  }
  const since = {
    fr: `différent de ce qui a été signé le ${result.lock.signedOn} (${LOCK_FILE})`,
    en: `differs from what was signed on ${result.lock.signedOn} (${LOCK_FILE})`,
  }
  const position = { file: lockPathOf(loaded.file), line: 1, column: 1 }
  return [
    ...result.differences.map((change) =>
      loaded.source.problem(change.path, {
        what: {
          fr: `${change.label}\u00a0: ${change.before} → ${change.after}`,
          en: `${change.label}: ${change.before} → ${change.after}`,
        },
        why: since,
        remedy,
      }),
    ),
    ...result.why.map((what) => ({ position, what, why: since, remedy })),
  ]
}
