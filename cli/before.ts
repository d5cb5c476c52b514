/** Ledgers kept from before a change, to tell what it does to promises. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { refuse } from '../contract/errors.ts'
import { LEDGER_SCHEMA, type Ledger } from '../ledger/model.ts'

/** By client code. A folder may hold other files; a file that is named must be a ledger. Throws InputError. */
export function readBefore(cwd: string, path: string): ReadonlyMap<string, Ledger> {
  const target = resolve(cwd, path)
  const stat = statSync(target, { throwIfNoEntry: false })
  if (!stat) throw refuse({ fr: `${path}\u00a0: introuvable`, en: `${path}: not found` })
  const files = stat.isDirectory()
    ? readdirSync(target)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(target, name))
    : [target]
  return new Map(files.map(readLedger).map((ledger) => [ledger.client.code, ledger]))
}

function readLedger(file: string): Ledger {
  let parsed: Partial<Ledger> | null
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8')) as Partial<Ledger> | null
  } catch {
    parsed = null
  }
  if (parsed?.schema === LEDGER_SCHEMA) return parsed as Ledger
  throw refuse(
    { fr: `${file}\u00a0: pas un registre ${LEDGER_SCHEMA}`, en: `${file}: not a ${LEDGER_SCHEMA} ledger` },
    null,
    { fr: '`paraphe check --format json` en produit', en: '`paraphe check --format json` produces one' },
  )
}
