/** The rules on changes that a team adds of its own. */
import { describe, expect, it } from 'vitest'
import { classifyChange } from '../../lifecycle/change/classify.ts'
import { parseOwnRules } from '../../lifecycle/change/own-rules.ts'
import { plan } from './plans.ts'

describe('rules of the team', () => {
  const rules = parseOwnRules(
    '- { id: erp-freeze, type: hcloud_*, name: "c-erp-*", class: majeur, why: gel de fin d’année }\n- { id: acme, type: acme_*, class: standard, why: banal }',
    'rules.yaml',
  )
  it('raise a class and settle what is unknown', () => {
    const erp = plan(
      'hcloud_firewall',
      ['update'],
      { name: 'c-erp-fw', rule: 1 },
      { name: 'c-erp-fw', rule: 2 },
    )
    expect(classifyChange(erp, rules).class).toBe('majeur')
    expect(classifyChange(plan('acme_thing', ['create'], null, { name: 'x' }), rules).class).toBe('standard')
  })
  it('never hide a loss of data', () => {
    const soft = parseOwnRules('- { id: soft, class: standard, why: rien }', 'rules.yaml')
    const result = classifyChange(plan('hcloud_volume', ['delete'], { name: 'v' }, null), soft)
    expect(result.class).toBe('significatif')
    expect(result.losses).toHaveLength(1)
  })
  it('are refused with the place when they are wrong', () => {
    expect(() => parseOwnRules('- { id: x, class: énorme, why: y }', 'rules.yaml')).toThrow()
  })
})
