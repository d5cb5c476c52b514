/** How a reader sees a verdict again: commands to copy, from the narrowest to the widest. */
import type { Ledger, Verdict } from '../../ledger/model.ts'

/** A shell word: left bare when harmless, else in single quotes. */
export function word(text: string): string {
  return /^[\w./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** At most three commands; none for a promise that only paper proves. */
export function again(verdict: Verdict, ledger: Ledger): readonly string[] {
  if (verdict.status === 'not-measurable') return []
  const state = ledger.sources.find((source) => source.stage === 'state')
  const spots = [
    ...verdict.findings,
    ...verdict.seen.filter((one) => one.level === 'deployed'),
    ...verdict.missing,
  ]
  const [address] = spots.flatMap((spot) => (spot.address?.includes('.') ? [spot.address] : []))
  const level = verdict.level ?? 'observed'
  return [
    ...(state && address ? [`terraform state show -state=${word(state.file)} ${word(address)}`] : []),
    `paraphe check ${word(ledger.client.code)} --require ${level}`,
    `paraphe explain ${word(verdict.promise.id)}`,
  ]
}
