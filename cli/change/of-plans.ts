/** The class of the plans that clients were judged on, for the comment of a pull request. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Text } from '../../contract/promise.ts'
import { type Classified, classifyChange } from '../../lifecycle/change/classify.ts'
import { CLASSES, type ChangeClass as Name } from '../../lifecycle/change/model.ts'
import { readPlan, volumesKept } from '../../lifecycle/change/plan.ts'
import type { ChangeClass } from '../../report/index.ts'
import type { Context } from '../command.ts'
import type { Basis, Judged } from '../printing.ts'
import { agree } from './agree.ts'
import { partOfPlan } from './part.ts'

/** Reasons told by name; the rest is counted. */
const MOST = 3

interface Classed {
  readonly name: Name
  readonly why: Text
  readonly message: string
}

/** The heaviest class among the clients with a plan, and the messages to all of them; undefined without a plan. */
export function classOfPlans(ctx: Context, judged: readonly Judged[]): ChangeClass | undefined {
  const all = judged
    .flatMap(({ basis }) => (basis ? classedOf(ctx, basis) : []))
    .sort((a, b) => CLASSES.indexOf(b.name) - CLASSES.indexOf(a.name))
  const [heaviest] = all
  if (!heaviest) return undefined
  const message = all.map((one) => one.message).join('\n')
  return {
    name: { fr: heaviest.name, en: heaviest.name },
    why: heaviest.why,
    message: { fr: message, en: message },
  }
}

function classedOf(ctx: Context, { loaded, inventories }: Basis): readonly Classed[] {
  return inventories
    .filter(({ stage }) => stage === 'plan')
    .flatMap(({ file }) => {
      const text = partOfPlan(readFileSync(resolve(ctx.cwd, file), 'utf8'), loaded.contract)
      const changes = readPlan(text, file)
      const classified = classifyChange(changes)
      if (classified.class === null) return []
      const { approver, quota, message } = agree(ctx, loaded, classified, changes, {
        kept: volumesKept(text, file),
      })
      return [{ name: classified.class, why: whyOf(classified, approver, quota), message }]
    })
}

function whyOf({ class: name, reasons }: Classified, approver: string, quota: string): Text {
  const heavy = reasons.filter((reason) => reason.class === name)
  const words = (lang: 'fr' | 'en') => {
    const told = heavy
      .slice(0, MOST)
      .map(({ what, lost }) => [what[lang], ...(lost === null ? [] : [lost[lang]])].join(' : '))
    const left = heavy.length - told.length
    const more = left > 0 ? [{ fr: `et ${left} de plus`, en: `and ${left} more` }[lang]] : []
    return [[...told, ...more].join(' ; '), approver, quota].join(' — ')
  }
  return { fr: words('fr'), en: words('en') }
}
