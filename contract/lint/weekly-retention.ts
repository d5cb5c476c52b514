/** A retention in days and a copy made each week: how many copies are left, at best and at worst. */
import type { LintRule } from './model.ts'

const WEEK = 7

export const weeklyRetention: LintRule = {
  id: 'contract.weekly-retention',
  title: { fr: 'conservation et copie hebdomadaire', en: 'retention and weekly copy' },
  why: {
    fr: 'la dernière copie complète peut disparaître avant la suivante',
    en: 'the last full copy may expire before the next one exists',
  },
  severity: 'low',
  contract: (_loaded, promises) =>
    promises.flatMap((promise) => {
      if (promise.kind !== 'backup.content') return []
      const weekly = promise.params.server === 'weekly' || promise.params.files === 'weekly'
      const kept = promises.find((one) => one.kind === 'backup.retention' && one.service === promise.service)
      if (!weekly || kept?.kind !== 'backup.retention' || kept.params.days >= 3 * WEEK) return []
      const best = Math.floor(kept.params.days / WEEK)
      const worst = Math.max(0, best - 1)
      const { days, exactly } = kept.params
      return [
        {
          promise: kept.id,
          severity: exactly ? ('high' as const) : ('low' as const),
          expected: {
            fr: 'toujours une copie complète de reste, même si une semaine échoue',
            en: 'a full copy always left, even if one week fails',
          },
          found: {
            fr: `${days} jours et une copie par semaine\u00a0: ${best} copies complètes au mieux, ${worst} au pire`,
            en: `${days} days and one copy a week: ${best} full copies at best, ${worst} at worst`,
          },
          note: exactly
            ? {
                fr: 'readings: { backup.weekly-retention: until-next-complete } y remédie',
                en: 'readings: { backup.weekly-retention: until-next-complete } fixes it',
              }
            : {
                fr: 'une copie est gardée jusqu’à ce que la suivante soit complète (lecture backup.weekly-retention)',
                en: 'a copy is kept until the next is complete (reading backup.weekly-retention)',
              },
        },
      ]
    }),
}
