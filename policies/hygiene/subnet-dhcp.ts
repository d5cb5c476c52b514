import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A subnet hands out its addresses, so that the document and the machines say the same. */
export default defineCheck({
  id: 'hygiene.subnet-dhcp',
  severity: 'low',
  reads: ['subnets[].dhcp'],
  title: text('DHCP sur les sous-réseaux', 'DHCP on subnets'),
  why: text(
    'sans DHCP, les adresses se fixent à la main et deux machines finissent par avoir la même',
    'without DHCP, addresses are set by hand and two machines end up with the same one',
  ),
  remedy: text(
    'activer DHCP, ou gérer les adresses dans le code',
    'enable DHCP, or manage the addresses in code',
  ),
  items: ({ subnets }) => subnets,
  look(subnet, { level }) {
    if (know(subnet.dhcp)) return null
    const expected = text('DHCP activé', 'DHCP enabled')
    return broken({
      origin: subnet.origin,
      path: 'dhcp',
      level,
      expected,
      found: text('désactivé', 'disabled'),
    })
  },
})
