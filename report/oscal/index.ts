/** OSCAL assessment results (NIST, model 1.1): each promise a control, each verdict a finding on its observations. */
import { say } from '../../contract/promise.ts'
import type { Verdict } from '../../ledger/model.ts'
import type { Reporter } from '../model.ts'
import { byArticle, standing } from '../shape.ts'
import { uri } from '../uri.ts'
import { finding, observations, risk } from './findings.ts'
import { line, listed, prop, token, uuid } from './words.ts'

const controls = (verdicts: readonly Verdict[]) =>
  verdicts.map(({ promise }) => ({ 'control-id': token(promise.id) }))

export const oscal: Reporter = (ledger, ctx) => {
  const sorted = [...ledger.verdicts].sort(byArticle)
  const out = sorted.filter((verdict) => ['paper', 'moot'].includes(standing(verdict)))
  const judged = sorted.filter((verdict) => !out.includes(verdict))
  const contract = uuid('contract', ledger.client.code)
  const hash = ledger.lock.state === 'matches' ? ledger.lock.hash : ''
  const result = {
    uuid: uuid('result', ledger.client.code, ledger.judgedAt),
    title: line(ledger.client.name),
    description: line(say(ledger.catalogue.title, ctx.lang)),
    start: ledger.judgedAt,
    'reviewed-controls': {
      'control-selections': [
        {
          description:
            'Promises that a machine can judge; those on paper only and those that ask nothing are excluded.',
          // a selection must include something: with nothing judged, all but what is excluded
          ...(judged.length > 0 ? { 'include-controls': controls(judged) } : { 'include-all': {} }),
          ...listed('exclude-controls', controls(out)),
        },
      ],
    },
    ...listed(
      'observations',
      judged.flatMap((verdict) => observations(verdict, ledger, ctx)),
    ),
    ...listed(
      'risks',
      judged.flatMap((verdict) => risk(verdict, ledger)),
    ),
    ...listed(
      'findings',
      judged.map((verdict) => finding(verdict, ledger, ctx)),
    ),
  }
  const document = {
    uuid: uuid('results', ledger.client.code, ledger.judgedAt),
    metadata: {
      title: line(`paraphe — ${ledger.client.name}`),
      'last-modified': ctx.now,
      version: ctx.version,
      'oscal-version': '1.1.3',
    },
    'import-ap': { href: `#${contract}` },
    results: [result],
    'back-matter': {
      resources: [
        {
          uuid: contract,
          title: line(ledger.contractFile),
          props: [prop('catalogue', ledger.catalogue.id), ...(hash ? [prop('lock', hash)] : [])],
          rlinks: [{ href: uri(ledger.contractFile) }],
        },
      ],
    },
  }
  return `${JSON.stringify({ 'assessment-results': document }, null, 2)}\n`
}
