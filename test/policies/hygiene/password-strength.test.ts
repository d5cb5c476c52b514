import type { Credential, Inventory, PasswordRule } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/password-strength.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (...rules: readonly Partial<PasswordRule>[]): Inventory =>
  makeInventory({
    credentials: rules.map((parts, index): Credential => {
      const asks = { path: 'value', what: 'length', least: 12, scope: '', ...parts } as const
      return {
        ...{
          origin: origin(`cloudstack_configuration.c${index}`),
          host: 'ikoula',
          name: 'c',
          kind: 'setting',
        },
        ...{ roles: [], unrestricted: false, expires: null, secondFactor: null, lockout: null, asks },
      }
    }),
  })
const NO_SPECIAL = { what: 'special', least: 0 } as const

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'twelve characters', inventory: with_({}) },
    {
      name: 'one of each kind',
      inventory: with_({ what: 'digits', least: 1 }, { what: 'special', least: 1 }),
    },
    { name: 'not the name', inventory: with_({ what: 'notTheName', least: 1 }) },
    { name: 'none special, as they are long', inventory: with_({ least: 14 }, NO_SPECIAL) },
  ],
  broken: [
    { name: 'eleven characters', inventory: with_({ least: 11 }), says: '11 characters' },
    { name: 'any length', inventory: with_({ least: 0 }) },
    { name: 'no digit', inventory: with_({ what: 'digits', least: 0 }), says: 'at least one digit' },
    { name: 'no uppercase', inventory: with_({ what: 'uppercase', least: 0 }) },
    { name: 'no digit though they are long', inventory: with_({ least: 20 }, { what: 'digits', least: 0 }) },
    { name: 'the name allowed', inventory: with_({ what: 'notTheName', least: 0 }), says: 'account name' },
    { name: 'none special, thirteen characters', inventory: with_({ least: 13 }, NO_SPECIAL) },
    { name: 'none special, long in another domain', inventory: with_({ least: 14, scope: 'd' }, NO_SPECIAL) },
  ],
  unproven: [
    { name: 'known after apply', inventory: with_({ least: UNKNOWN }) },
    { name: 'none special, how long is not known', inventory: with_({ least: UNKNOWN }, NO_SPECIAL) },
    { name: 'none special, of who knows whom', inventory: with_({ least: 14, scope: UNKNOWN }, NO_SPECIAL) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
