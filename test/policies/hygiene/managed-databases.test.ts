import type { Database, Inventory } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/managed-databases.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (...care: Database['care']): Inventory =>
  makeInventory({ databases: [{ origin: origin('scaleway_rdb_instance.db'), care }] })
const of = (what: Database['care'][number]['what'], is: Database['care'][number]['is']) => ({
  ...{ path: 'an_option', what, is },
})

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'encrypted and backed up', inventory: with_(of('encrypted', true), of('backedUp', true)) },
    { name: 'protected', inventory: with_(of('deleteProtected', true)) },
  ],
  broken: [
    { name: 'in clear', inventory: with_(of('encrypted', false)), says: 'encryption at rest' },
    { name: 'without backups', inventory: with_(of('backedUp', false)), says: 'automatic backups' },
    { name: 'unprotected', inventory: with_(of('deleteProtected', false)), says: 'deletion protection' },
    { name: 'of two the second', inventory: with_(of('encrypted', UNKNOWN), of('backedUp', false)) },
  ],
  unproven: [
    { name: 'one is known after apply', inventory: with_(of('encrypted', UNKNOWN), of('backedUp', true)) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
