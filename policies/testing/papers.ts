/** A contract, a promise and a piece of evidence, for tests: truthful by default, each part replaceable. */
import type { PromiseKind, PromiseParams } from '../../contract/kinds.ts'
import { type Contract, contractSchema } from '../../contract/model.ts'
import type { ContractPromise } from '../../contract/promise.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import { ADMIN, OPERATOR_KEY } from './people.ts'

export function makeContract(given: Record<string, unknown> = {}): Contract {
  return contractSchema.parse({
    catalogue: 'axantis-2025.03',
    client: { code: 'c', name: 'Client' },
    billing: { model: 'direct' },
    term: { start: '2026-10-01', months: 36 },
    operators: { keys: [OPERATOR_KEY], sources: [ADMIN] },
    services: [{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] }],
    ...given,
  })
}

export function makePromise<K extends PromiseKind>(kind: K, params: PromiseParams[K]): ContractPromise<K> {
  return {
    ...{ id: `erp/${kind}`, article: '3.5', title: { fr: kind, en: kind }, service: 'erp', kind, params },
    ...{ bearer: 'provider', provable: ['declared', 'deployed', 'observed'], readings: [] },
    position: { file: 'contract.yaml', line: 1, column: 1 },
  }
}

export const makeEvidence = (evidence: Partial<Evidence> & Pick<Evidence, 'kind' | 'data'>): Evidence => ({
  subject: 'c-erp-a',
  observedAt: '2026-11-22T06:00:00Z',
  expiresAt: '2026-11-23T06:00:00Z',
  collector: 'paraphe evidence',
  file: 'evidence.json',
  signed: true,
  ...evidence,
})
