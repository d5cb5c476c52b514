/** The ledger for machines, as `schema/ledger.schema.json` describes it; reading it back gives the ledger. */
import type { Ledger, Verdict } from '../ledger/model.ts'
import type { Reporter } from './model.ts'
import { ENTRIES, publishable, publishableVerdict } from './publishable.ts'
import { count } from './shape.ts'

export const json: Reporter = (ledger) => [...jsonParts(ledger)].join('')

/**
 * The text of the report, part by part: the ledger of a large plan says something of each resource under each policy,
 * and nobody needs to hold all of it at once. What each promise saw stands one line an entry.
 */
export function* jsonParts(ledger: Ledger): Generator<string> {
  const { schema, ...rest } = publishable({ ...ledger, verdicts: [] })
  const fields = Object.entries({ schema, summary: count(ledger.verdicts), ...rest })
  for (const [at, [name, value]] of fields.entries()) {
    yield `${at === 0 ? '{' : ','}\n  ${JSON.stringify(name)}: `
    if (name === 'verdicts') yield* verdictParts(ledger.verdicts)
    else yield pretty(value, '  ')
  }
  yield '\n}\n'
}

function* verdictParts(verdicts: readonly Verdict[]): Generator<string> {
  for (const [at, verdict] of verdicts.entries()) {
    yield at === 0 ? '[\n    ' : ',\n    '
    yield* fieldParts(verdict)
  }
  yield verdicts.length === 0 ? '[]' : '\n  ]'
}

function* fieldParts(verdict: Verdict): Generator<string> {
  const { seen, findings, missing } = verdict
  const entries: Readonly<Record<string, () => Generator<string>>> = {
    seen: () => entryParts(seen, ENTRIES.seen),
    findings: () => entryParts(findings, ENTRIES.findings),
    missing: () => entryParts(missing, ENTRIES.missing),
  }
  const fields = publishableVerdict({ ...verdict, seen: [], findings: [], missing: [] })
  for (const [at, [name, value]] of Object.entries(fields).entries()) {
    yield `${at === 0 ? '{' : ','}\n      ${JSON.stringify(name)}: `
    const parts = entries[name]
    if (parts) yield* parts()
    else yield pretty(value, '      ')
  }
  yield '\n    }'
}

/** Entries to a part: few enough to be a small text, many enough that writing them is not what takes the time. */
const TOGETHER = 500

function* entryParts<T>(entries: readonly T[], copied: (entry: T) => T): Generator<string> {
  for (let at = 0; at < entries.length; at += TOGETHER) {
    const text = JSON.stringify(entries.slice(at, at + TOGETHER).map(copied)).slice(1, -1)
    // Only between two objects does this stand: inside a string a quote is escaped.
    yield `${at === 0 ? '[' : ','}\n        ${text.replaceAll('},{"', '},\n        {"')}`
  }
  yield entries.length === 0 ? '[]' : '\n      ]'
}

const pretty = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
