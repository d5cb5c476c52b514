/** The builder lies about an address that passes from one site to the other: names stay, the verdict falls. */
import { describe, expect, it } from 'vitest'
import { stages } from '../../cli/documents.ts'
import { judgeLoaded } from '../../cli/judging.ts'
import { parseContract } from '../../contract/load.ts'
import { readDocument } from '../../inventory/read.ts'
import { POLICIES } from '../../policies/index.ts'
import { orderOf } from '../../stacks/offers.ts'
import { VARIANTS } from '../../stacks/variants.ts'
import { synthesize } from '../stacks/synth.ts'

const variant = VARIANTS.find(
  ({ title }) => title.en === 'VM Avancé, two sites and an address that passes from one to the other',
)
if (variant === undefined) throw new Error('no such variant')
const loaded = parseContract(orderOf(variant, 'ovh'), 'essai.yaml')
const { text } = synthesize(loaded.contract)

function status(json: string) {
  const inventories = stages({ synth: readDocument('cdk.tf.json', json) })
  const { verdicts } = judgeLoaded(loaded, inventories, {
    cwd: '.',
    draft: true,
    now: '2026-11-22T12:00:00Z',
    policies: POLICIES,
  })
  return verdicts.find(({ promise }) => promise.kind === 'site.geographic-redundancy')?.status
}

const swap = (from: RegExp, to: string): string => {
  const after = text.replace(from, to)
  expect(after).not.toBe(text)
  return after
}

describe('an address that passes from one site to the other', () => {
  it('is kept in the truth', () => expect(status(text)).toBe('kept'))

  it.each<[string, RegExp, string]>([
    [
      'the second site’s server does not answer to it',
      /(sbg5[\s\S]*?)203\.0\.113\.50\/32/,
      '$1203.0.113.51/32',
    ],
    ['it is another address', /"ip": "203\.0\.113\.50"/, '"ip": "203.0.113.51"'],
    [
      'nothing starts what puts it there',
      /\\n {2}- moving-address\.service|\\n- moving-address\.service/g,
      '',
    ],
    ['a stranger has it', /"routed_to": "[^"]+"/, '"routed_to": "0b7a4f5e-0000-4000-8000-000000000000"'],
    ['the second site is out of its reach', /"SBG5"/g, '"DE1"'],
  ])('is broken when %s', (_, from, to) => expect(status(swap(from, to))).toBe('broken'))
})
