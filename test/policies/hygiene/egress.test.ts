import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/egress.ts'
import { makeFilter, makeInventory, makeRule, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const out = (...rules: AllowRule[]) => makeInventory({ filters: [makeFilter({ rules })] })

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'a named way out', inventory: out(makeRule({ direction: 'out', port: 443 })) }],
  broken: [
    {
      name: 'everything',
      inventory: out(makeRule({ direction: 'out', protocol: 'any', ports: { from: 0, to: 65535 } })),
    },
  ],
  unproven: [
    {
      name: 'known after apply',
      inventory: out(
        makeRule({ direction: 'out', protocol: 'any', ports: { from: 0, to: 65535 }, peers: UNKNOWN }),
      ),
    },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory() }],
})
