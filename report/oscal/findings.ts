/** Verdicts as OSCAL says them: observations, the finding they add up to, and the risk that a waiver accepts. */
import { say, type Words } from '../../contract/promise.ts'
import type { Ledger, Verdict } from '../../ledger/model.ts'
import type { ReportContext } from '../model.ts'
import { standing } from '../shape.ts'
import { BEARER, contrast, whereabouts } from '../words.ts'
import { endOfDay, line, prop, token, uuid } from './words.ts'

export function observations(verdict: Verdict, ledger: Ledger, { lang }: ReportContext) {
  const { promise } = verdict
  const base = (words: string, at: number) => ({
    uuid: uuid('observation', ledger.client.code, ledger.judgedAt, promise.id, String(at)),
    description: line(words),
    methods: ['TEST'],
    collected: ledger.judgedAt,
  })
  const texts: readonly (readonly [Words, string])[] = [
    ...verdict.findings.map((finding) => [contrast(finding, lang), whereabouts(finding)] as const),
    ...verdict.seen.map((one) => [one.words, one.address ?? ''] as const),
    ...verdict.missing.map((one) => [one.words, whereabouts(one)] as const),
  ]
  return texts.map(([words, spot], at) => ({
    ...base(say(words, lang), at),
    ...(spot === '' ? {} : { props: [prop('where', spot)] }),
  }))
}

export function risk({ promise, waiver }: Verdict, ledger: Ledger) {
  if (!waiver) return []
  return [
    {
      uuid: uuid('risk', ledger.client.code, promise.id, waiver.id),
      title: line(waiver.id),
      description: line(waiver.reason),
      statement: line(`${waiver.reason} — ${waiver.approver}`),
      status: 'deviation-approved',
      deadline: endOfDay(waiver.until),
    },
  ]
}

export function finding(verdict: Verdict, ledger: Ledger, ctx: ReportContext) {
  const { promise } = verdict
  const how = standing(verdict)
  const reason = how === 'kept' ? 'pass' : how === 'unproven' ? 'other' : 'fail'
  const related = observations(verdict, ledger, ctx).map((one) => ({ 'observation-uuid': one.uuid }))
  const risks = risk(verdict, ledger).map((one) => ({ 'risk-uuid': one.uuid }))
  return {
    uuid: uuid('finding', ledger.client.code, ledger.judgedAt, promise.id),
    title: line(say(promise.title, ctx.lang)),
    description: line(`${promise.article} ${say(promise.title, ctx.lang)}`),
    props: [
      prop('article', promise.article),
      prop('bearer', say(BEARER[promise.bearer], 'en')),
      prop('verdict', how),
      prop('proof', verdict.level ?? 'none'),
    ],
    target: {
      type: 'objective-id',
      'target-id': token(promise.id),
      status: { state: how === 'kept' ? 'satisfied' : 'not-satisfied', reason },
    },
    ...(related.length > 0 ? { 'related-observations': related } : {}),
    ...(risks.length > 0 ? { 'related-risks': risks } : {}),
  }
}
