import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A subnet hands out its addresses, so that the document and the machines say the same. */
export default defineCheck({
  id: 'hygiene.subnet-dhcp',
  severity: 'low',
  reads: ['subnets[].dhcp'],
  title: text('sous-réseaux avec DHCP', 'subnets with DHCP'),
  why: text(
    'sans DHCP, chaque adresse se pose à la main et deux machines finissent par partager la même',
    'without DHCP each address is set by hand, and two machines end up sharing one',
  ),
  remedy: text(
    'activer DHCP, ou tenir les adresses dans le code',
    'turn DHCP on, or keep the addresses in the code',
  ),
  items: ({ subnets }) => subnets,
  look(subnet, { level }) {
    if (know(subnet.dhcp)) return null
    const expected = text('DHCP actif', 'DHCP on')
    return broken({ origin: subnet.origin, path: 'dhcp', level, expected, found: text('coupé', 'off') })
  },
})
