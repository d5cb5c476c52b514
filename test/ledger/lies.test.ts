/**
 * The builder lies: a stack that it really makes is judged, then one attribute or one text is changed while every name,
 * label and comment stays as it was. The verdict must fall each time, for what is there and not for what is said.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { fromPieces } from '../../inventory/live.ts'
import type { Verdict } from '../../ledger/model.ts'

import { type Client, type Lie, made, swap, verdicts } from './lying.ts'
import { CLIENTS } from './told.ts'

describe.each(Object.entries(CLIENTS))('%s', (code, lies) => {
  let client: Client
  let truth: ReadonlyMap<string, Verdict>
  beforeAll(() => {
    client = made(code)
    truth = verdicts(client, client.json)
  })

  it.each(lies.map(([name, promise, tell]) => [name, { promise, tell }] as const))(
    '%s',
    (_, { promise, tell }) => {
      expect(truth.get(promise), [...truth.keys()].join(' ')).toMatchObject({ status: 'kept' })
      expect(verdicts(client, tell(client.json)).get(promise)).toMatchObject({ status: 'broken' })
    },
  )

  it('nothing that can be read before deployment is broken in the truth', () => {
    expect([...truth.values()].filter(({ status }) => status === 'broken')).toEqual([])
  })

  it('labels and names do not make a verdict', () => {
    const status = (json: string) => [...verdicts(client, json)].map(([id, verdict]) => [id, verdict.status])
    // What the host hands over to the server is no label: the server loads it.
    const blank = (key: string, value: unknown) =>
      ['labels', 'tags', 'description', '//'].includes(key) ||
      (key === 'metadata' && fromPieces(value) === null)
        ? undefined
        : value
    expect(status(JSON.stringify(JSON.parse(client.json, blank)))).toEqual(status(client.json))
  })
})

describe('rules that are handed over to a server', () => {
  const LIES: Readonly<Record<string, readonly [client: string, promise: string, tell: Lie[2]]>> = {
    'that has no program to load them': [
      'avance-ovh',
      'erp/fw.basic',
      swap(/- contract-settings\.timer\\n/g, ''),
    ],
    'whose program looks elsewhere': [
      'avance-ovh',
      'erp/fw.admin-sources',
      swap(/contract-settings openstack/g, 'contract-settings scaleway'),
    ],
    'whose program was changed': ['avance-ovh', 'erp/fw.basic', swap(/what was loaded stays/g, 'whatever')],
    'and altered on the way': [
      'avance-scaleway',
      'boutique/fw.basic',
      swap(/(contract-settings 1 )[0-9a-f]{4}/g, '$10000'),
    ],
    'under a key that nobody reads': [
      'avance-scaleway',
      'boutique/fw.basic',
      swap(/"key": "contract-settings"/g, '"key": "contract-sets"'),
    ],
  }
  it.each(Object.entries(LIES))('%s prove nothing', (_, [code, promise, tell]) => {
    const client = made(code)
    expect(verdicts(client, client.json).get(promise)).toMatchObject({ status: 'kept' })
    expect(verdicts(client, tell(client.json)).get(promise)?.status).not.toBe('kept')
  })
})

describe('a name beside an id', () => {
  it('of a size proves nothing: the id is what the host takes', () => {
    const client = made('avance-ovh')
    const promise = 'erp/vma.capacity'
    const tell = swap(/("flavor_name":)/g, '"flavor_id": "a-smaller-one", $1')
    expect(verdicts(client, client.json).get(promise)).toMatchObject({ status: 'kept' })
    expect(verdicts(client, tell(client.json)).get(promise)).toMatchObject({ status: 'unproven' })
  })
})

describe('copies in a store that spans the server’s datacenter', () => {
  const LIES: Readonly<Record<string, Lie[2]>> = {
    'that a rule moves to one zone': swap(
      '"id": "aborted"',
      '"id": "aborted", "transition": [{ "days": 1, "storage_class": "ONEZONE_IA" }]',
    ),
    'that are written to one zone': swap(
      '--password-file /etc/restic/key backup',
      '--password-file /etc/restic/key -o s3.storage-class=ONEZONE_IA backup',
    ),
  }
  it.each(Object.entries(LIES))('%s prove nothing', (_, tell) => {
    const client = made('datacenter-scaleway')
    const promise = 'cdc/backup.other-datacenter'
    expect(verdicts(client, client.json).get(promise)).toMatchObject({ status: 'kept' })
    expect(verdicts(client, tell(client.json)).get(promise)).toMatchObject({ status: 'unproven' })
  })
})

/** Kept by the truth, and no lie of a stack can break it: the contract alone is judged. */
const ON_THE_CONTRACT: Readonly<Record<string, string>> = {
  suspension: 'dates of the contract',
  reversibility: 'dates of the contract',
  'change.class': 'classes and quotas of the contract',
  'infrastructure.owner': 'that the provider owns it is broken by no stack; a third party’s service has none',
  'site.residency': 'every zone that this operator sells is in France; one that is not known is unproven',
}

describe('every kind of promise that a stack can keep', () => {
  it('has a lie that breaks it', () => {
    const kinds = new Map<string, boolean>()
    for (const [code, lies] of Object.entries(CLIENTS)) {
      const client = made(code)
      for (const [id, { promise, status }] of verdicts(client, client.json)) {
        if (status !== 'kept') continue
        const told = lies.some(([, of]) => of === id)
        kinds.set(promise.kind, told || (kinds.get(promise.kind) ?? false))
      }
    }
    const missing = [...kinds].flatMap(([kind, told]) => (told || kind in ON_THE_CONTRACT ? [] : [kind]))
    expect(missing).toEqual([])
  })
})
