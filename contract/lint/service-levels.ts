/** Bands of credits: gaps, overlaps, order, and a cap that can be reached. */

import { TEXT_FACTS } from '../catalogues/clauses.ts'
import { CATALOGUES } from '../catalogues/index.ts'
import type { WrittenBand } from '../catalogues/text-facts.ts'
import type { PromiseParams } from '../kinds.ts'
import type { AnyPromise, Text } from '../promise.ts'
import type { LintRule, Said } from './model.ts'

const percent = (value: number): Text => ({ fr: String(value).replace('.', ','), en: String(value) })

/** What the wording of the bands leaves to two readings. */
export function bandFaults(bands: readonly WrittenBand[], objective: number): Text[] {
  const sorted = [...bands].sort((a, b) => b.to - a.to)
  return [
    ...edgeOfObjective(sorted[0], objective),
    ...sorted.flatMap((band, index): Text[] => {
      const next = sorted[index + 1]
      if (!next) return []
      const at = percent(next.to)
      if (band.from > next.to) {
        const from = percent(band.from)
        return [
          { fr: `rien entre ${at.fr} et ${from.fr} %`, en: `nothing between ${at.en} and ${from.en} %` },
        ]
      }
      if (band.from < next.to) {
        return [
          {
            fr: `sous ${at.fr} % deux tranches s’appliquent à la fois\u00a0: ${band.creditPercent} % et ${next.creditPercent} %, sans préciser qu’elles ne se cumulent pas`,
            en: `below ${at.en} % two bands apply at once: ${band.creditPercent} % and ${next.creditPercent} %, without saying that they are not cumulative`,
          },
        ]
      }
      if (band.includes.from && next.includes.to) {
        return [{ fr: `${at.fr} % appartient à deux tranches`, en: `${at.en} % belongs to two bands` }]
      }
      if (!band.includes.from && !next.includes.to) {
        return [{ fr: `${at.fr} % n’appartient à aucune tranche`, en: `${at.en} % belongs to no band` }]
      }
      return []
    }),
  ]
}

function edgeOfObjective(best: WrittenBand | undefined, objective: number): Text[] {
  if (!best) return []
  const at = percent(objective)
  if (best.to < objective) {
    const to = percent(best.to)
    return [
      {
        fr: `entre ${to.fr} et ${at.fr} % l’objectif est manqué sans avoir`,
        en: `between ${to.en} and ${at.en} % the objective is missed without a credit`,
      },
    ]
  }
  if (best.to > objective || best.includes.to) {
    return [
      {
        fr: `à ${at.fr} % l’objectif est tenu et pourtant un avoir est dû`,
        en: `at ${at.en} % the objective is met and yet a credit is due`,
      },
    ]
  }
  return []
}

/** What is wrong with credits as figures: order, cap, distance to the objective. */
export function creditFaults(credit: PromiseParams['credit'], objective: number | null): Text[] {
  const bands = [...credit.bands].sort((a, b) => b.below - a.below)
  const faults: Text[] = []
  for (const [index, band] of bands.entries()) {
    const worse = bands[index + 1]
    if (worse && worse.percent <= band.percent) {
      faults.push({
        fr: `une disponibilité moindre ne donne pas un avoir plus élevé\u00a0: ${band.percent} % sous ${percent(band.below).fr}, ${worse.percent} % sous ${percent(worse.below).fr}`,
        en: `lower availability gives no higher credit: ${band.percent} % below ${band.below}, ${worse.percent} % below ${worse.below}`,
      })
    }
  }
  const most = Math.max(...bands.map((band) => band.percent))
  const [first] = bands
  if (most > credit.capPercent) {
    faults.push({
      fr: `la tranche à ${most} % dépasse le plafond de ${credit.capPercent} %`,
      en: `the band of ${most} % exceeds the cap of ${credit.capPercent} %`,
    })
  }
  if (most < credit.capPercent) {
    faults.push({
      fr: `le plafond de ${credit.capPercent} % ne peut être atteint\u00a0: au pire ${most} %`,
      en: `the cap of ${credit.capPercent} % cannot be reached: ${most} % at worst`,
    })
  }
  if (first && objective !== null && first.below < objective) {
    faults.push({
      fr: `entre ${percent(first.below).fr} et ${percent(objective).fr} % l’objectif est manqué sans avoir`,
      en: `between ${first.below} and ${objective} % the objective is missed without a credit`,
    })
  }
  return faults
}

const EXPECTED: Text = {
  fr: 'chaque taux appartient à une tranche et une seule, l’avoir croît quand le taux baisse, le plafond peut être atteint',
  en: 'each rate belongs to exactly one band, the credit grows as the rate falls, the cap can be reached',
}

export const serviceLevels: LintRule = {
  id: 'contract.service-levels',
  title: { fr: 'tranches d’avoir', en: 'credit bands' },
  why: {
    fr: 'une tranche qui manque ou se recouvre rend l’avoir contestable',
    en: 'a missing or overlapping band makes the credit open to dispute',
  },
  severity: 'low',
  text(catalogue) {
    const facts = TEXT_FACTS[catalogue]
    if (!facts) return []
    return bandFaults(facts.bands.list, facts.bands.objective).map(
      (found): Said => ({ promise: `art. ${facts.bands.article}`, expected: EXPECTED, found }),
    )
  },
  contract({ contract }, promises) {
    const catalogued = new Set(CATALOGUES[contract.catalogue].articles.map((article) => article.number))
    return promises.flatMap((promise): Said[] => {
      // The catalogue's own figures are judged as text; a client's own article only here.
      if (promise.kind !== 'credit' || catalogued.has(promise.article)) return []
      const found = creditFaults(promise.params, objectiveOf(promise, promises))
      return found.map((fault) => ({
        promise: promise.id,
        expected: EXPECTED,
        found: fault,
        severity: 'medium',
      }))
    })
  },
}

function objectiveOf(credit: AnyPromise, promises: readonly AnyPromise[]): number | null {
  const objective = promises.find((one) => one.kind === 'availability' && one.service === credit.service)
  return objective?.kind === 'availability' ? objective.params.percent : null
}
