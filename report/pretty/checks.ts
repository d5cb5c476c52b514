/** The checks of a pack on the terminal: no article orders them, so what is wrong and grave comes first. */
import type { Verdict } from '../../ledger/model.ts'
import type { Severity } from '../../policies/model.ts'
import { isCheck, SIGNS, type Standing, standing } from '../shape.ts'
import { details, isLoud, type Page, row } from './verdict.ts'

const URGENT: readonly Standing[] = ['broken', 'over', 'unproven', 'waived', 'kept', 'paper']
const GRAVE: readonly Severity[] = ['critical', 'high', 'medium', 'low']

export function checks(page: Page): string[] {
  const { ledger, ctx, paint, t } = page
  const all = ledger.verdicts.filter(isCheck)
  const gravity = ({ promise }: Verdict) => GRAVE.indexOf(ctx.policies.get(promise.id)?.severity ?? 'medium')
  const gravest = all.toSorted((a, b) => gravity(a) - gravity(b))
  const shown = URGENT.flatMap((how) =>
    gravest.filter((verdict) => standing(verdict) === how && (!ctx.brief || isLoud(verdict, ctx))),
  )
  const moot = ctx.brief ? 0 : all.filter((verdict) => standing(verdict) === 'moot').length
  if (shown.length + moot === 0) return []
  const rows = shown.flatMap((verdict) => [...row(verdict, page), ...details(verdict, page)])
  const untold = moot === 0 ? [] : [`  ${paint('gray', `${SIGNS.moot} ${nothingFor(moot, page)}`)}`]
  return ['', `  ${paint('bold', t('règles de l’art', 'good practice'))}`, ...rows, ...untold]
}

function nothingFor(checks: number, { t }: Page): string {
  return checks === 1
    ? t('1 règle n’a rien à juger ici', '1 check has nothing to judge here')
    : t(`${checks} règles n’ont rien à juger ici`, `${checks} checks have nothing to judge here`)
}
