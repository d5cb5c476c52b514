import { Temporal } from 'temporal-polyfill'
import type { Problem } from '../errors.ts'
import type { Contract } from '../model.ts'
import type { Path } from '../source.ts'
import type { Rule } from './rule.ts'

/** The day after the last day of the term, `YYYY-MM-DD`. */
export function endOfTerm({ term }: Pick<Contract, 'term'>): string {
  return Temporal.PlainDate.from(term.start).add({ months: term.months }).toString()
}

/** Nothing starts after the contract has ended. */
export const withinTerm: Rule = ({ contract, source }) => {
  const end = endOfTerm(contract)
  return contract.services.flatMap((service, index) => {
    const dated: readonly (readonly [Path, string | undefined])[] = [
      [['backup', 'requested'], service.backup?.requested],
      [['managed', 'since'], service.managed?.since],
      [['managed', 'assessedOn'], service.managed?.assessedOn],
    ]
    return dated.flatMap(([path, day]): Problem[] => {
      if (day === undefined || day < end) return []
      return [
        source.problem(['services', index, ...path], {
          what: `${String(path[1])}: ${day}`,
          why: { fr: `le contrat finit le ${end}`, en: `the contract ends on ${end}` },
          remedy: {
            fr: 'corrigez la date, ou la durée (term.months)',
            en: 'correct the date, or the term (term.months)',
          },
        }),
      ]
    })
  })
}
