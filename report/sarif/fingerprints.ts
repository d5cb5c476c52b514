/** By what a scanning service knows a fault again from one run to the next. */
import { createHash } from 'node:crypto'

/** The same fault keeps its number while its wording, its line and its figures change. */
export function fingerprint(...parts: readonly (string | null)[]): { readonly 'paraphe/v1': string } {
  return { 'paraphe/v1': createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32) }
}

/** Two faults of one policy at one place are told apart by their order. */
export function numbered<R extends { readonly partialFingerprints: { readonly 'paraphe/v1': string } }>(
  results: readonly R[],
): readonly R[] {
  const seen = new Map<string, number>()
  return results.map((result) => {
    const print = result.partialFingerprints['paraphe/v1']
    const number = (seen.get(print) ?? 0) + 1
    seen.set(print, number)
    return { ...result, partialFingerprints: { 'paraphe/v1': `${print}:${number}` } }
  })
}
