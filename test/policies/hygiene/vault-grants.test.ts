import type { Statement, Value } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/vault-grants.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const NAMED: Statement = { allows: true, who: [], actions: ['s3:GetObject'], resources: ['vault'] }
const with_ = (statement: Value<Statement>) =>
  makeInventory({
    grants: [{ origin: origin('scaleway_object_bucket_policy.p'), path: 'policy.Statement[0]', statement }],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'named', inventory: with_(NAMED) },
    {
      name: 'a refusal of everything',
      inventory: with_({ ...NAMED, allows: false, actions: ['*'], who: ['*'] }),
    },
    {
      name: 'every object of one bucket',
      inventory: with_({ ...NAMED, resources: ['arn:aws:s3:::vault/*'] }),
    },
  ],
  broken: [
    { name: 'every action', inventory: with_({ ...NAMED, actions: ['s3:*'] }), says: 's3:*' },
    {
      name: 'every bucket',
      inventory: with_({ ...NAMED, resources: ['arn:aws:s3:::*'] }),
      says: 'arn:aws:s3:::*',
    },
    { name: 'everybody', inventory: with_({ ...NAMED, who: ['*'] }), says: 'specific identities' },
  ],
  unproven: [{ name: 'known after apply', inventory: with_(UNKNOWN) }],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
