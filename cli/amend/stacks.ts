/** What an amendment does to what runs: both contracts as stacks, or the documents that the user names. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError, refuse } from '../../contract/errors.ts'
import type { Contract } from '../../contract/model.ts'
import type { Text } from '../../contract/promise.ts'
import { say } from '../../contract/promise.ts'
import { readDocument } from '../../inventory/read.ts'
import { type Classified, classifyChange } from '../../lifecycle/change/classify.ts'
import type { Action, ResourceChange } from '../../lifecycle/change/plan.ts'
import { changesBetween, resourcesIn } from '../../lifecycle/change/synths.ts'
import type { Context, Lang } from '../command.ts'
import { type Delta, difference, estimate } from '../cost/estimate.ts'
import { stages } from '../documents.ts'

export interface StackEffect {
  readonly changes: readonly ResourceChange[]
  readonly classified: Classified
  readonly cost: Delta
}

interface Document {
  readonly file: string
  readonly text: string
}

/** Null when neither contract builds anything. Throws InputError for documents that cannot be read. */
export async function stackEffect(
  ctx: Pick<Context, 'cwd'>,
  contracts: { readonly before: Contract; readonly after: Contract },
  files: { readonly before?: string | undefined; readonly after?: string | undefined },
): Promise<StackEffect | null> {
  const { synthOf } = await import('./synth.ts')
  const read = (name: string): Document => {
    try {
      return { file: name, text: readFileSync(resolve(ctx.cwd, name), 'utf8') }
    } catch (error) {
      throw refuse(
        { fr: `${name}\u00a0: illisible`, en: `${name}: cannot be read` },
        (error as Error).message,
      )
    }
  }
  const of = (side: 'before' | 'after'): Document | null => {
    const named = files[side]
    return named === undefined ? synthOf(contracts[side], side) : read(named)
  }
  const [before, after] = [of('before'), of('after')]
  if (before === null && after === null) return null
  const resources = (one: Document | null) => (one ? resourcesIn(one.text, one.file) : new Map())
  const changes = changesBetween(resources(before), resources(after))
  const { client, services } = contracts.after
  const lines = (one: Document | null) =>
    one ? estimateOf(one, client.code, [...services, ...contracts.before.services]) : []
  return { changes, classified: classifyChange(changes), cost: difference(lines(before), lines(after)) }
}

function estimateOf({ file, text }: Document, client: string, services: readonly { readonly id: string }[]) {
  const document = readDocument(file, text)
  const inventory = stages({ [document.kind]: document }).at(-1)
  return inventory ? estimate(inventory, { client, services: services.map(({ id }) => id), prices: [] }) : []
}

const COUNTED: readonly { readonly action: Action; readonly one: Text; readonly many: Text }[] = [
  { action: 'create', one: { fr: 'ajoutée', en: 'added' }, many: { fr: 'ajoutées', en: 'added' } },
  { action: 'update', one: { fr: 'modifiée', en: 'changed' }, many: { fr: 'modifiées', en: 'changed' } },
  { action: 'replace', one: { fr: 'recréée', en: 'replaced' }, many: { fr: 'recréées', en: 'replaced' } },
  { action: 'delete', one: { fr: 'détruite', en: 'destroyed' }, many: { fr: 'détruites', en: 'destroyed' } },
]

/** Counts, what is at risk in words, the cost as far as it is known. A newline at the end. */
export function formatStackEffect({ changes, classified, cost }: StackEffect, lang: Lang): string {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const counts = COUNTED.flatMap(({ action, one, many }) => {
    const count = changes.filter((change) => change.action === action).length
    return count === 0 ? [] : [`${count} ${(count === 1 ? one : many)[lang]}`]
  })
  const lost = classified.losses.flatMap((one) => (one.lost === null ? [] : [`  ✘ ${one.lost[lang]}`]))
  const fails = classified.failures.flatMap((one) => (one.fails === null ? [] : [`  ✘ ${one.fails[lang]}`]))
  const label = t('  ressources', '  resources')
  return `${[
    `${label}  ${counts.join(', ') || t('aucun changement', 'no change')}${classified.class === null ? '' : ` · ${t('changement', 'change')} ${classified.class}`}`,
    ...lost,
    ...fails,
    ...(changes.length === 0 ? [] : [costLine(cost, lang), LAST_WORD[lang]]),
  ].join('\n')}\n`
}

const LAST_WORD: Text = {
  fr: '  d’après les deux piles synthétisées\u00a0; le plan Terraform fait foi (paraphe change plan.json)',
  en: '  from the two synthesized stacks; the Terraform plan prevails (paraphe change plan.json)',
}

function costLine({ knownCents, unknown, added, removed }: Delta, lang: Lang): string {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const priced = added.length + removed.length - unknown
  const label = t('  coût d’hébergement par mois', '  hosting cost per month')
  if (added.length + removed.length === 0) return `${label}  ${t('inchangé', 'unchanged')}`
  if (priced === 0) return `${label}  ${t('inconnu', 'unknown')}`
  const amount = new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ style: 'currency', currency: 'EUR', signDisplay: 'exceptZero' },
  } as Intl.NumberFormatOptions).format(knownCents / 100)
  const more = t(`, et ${unknown} sans prix connu`, `, and ${unknown} without a known price`)
  return `${label}  ${amount}${unknown > 0 ? more : ''}`
}

/** Why a stack could not be made of a contract, in one line; other errors go through. */
export function withoutStacks(error: unknown, lang: Lang): string {
  if (!(error instanceof InputError)) throw error
  const why = error.problems.map(({ what }) => say(what, lang)).join('\u00a0; ')
  return { fr: `  ressources  inconnues\u00a0: ${why}\n`, en: `  resources  unknown: ${why}\n` }[lang]
}
