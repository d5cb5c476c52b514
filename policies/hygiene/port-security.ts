import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** The host checks the addresses of every interface, and applies its groups there. */
export default defineCheck({
  id: 'hygiene.port-security',
  severity: 'high',
  reads: ['networkPorts[].portSecurity'],
  title: text('sécurité des ports réseau activée', 'port security enabled'),
  why: text(
    'sans elle, aucun groupe de sécurité ne s’applique et l’adresse d’un voisin peut être usurpée',
    'without it, no security group applies and a neighbour’s address can be spoofed',
  ),
  remedy: text(
    'port_security_enabled = true\u00a0; déclarer au besoin allowed_address_pairs',
    'port_security_enabled = true; declare allowed_address_pairs where needed',
  ),
  items: ({ networkPorts }) => networkPorts,
  look(port, { level }) {
    if (know(port.portSecurity)) return null
    const expected = text('activée', 'enabled')
    const found = text('désactivée', 'disabled')
    return broken({ origin: port.origin, path: 'port_security_enabled', level, expected, found })
  },
})
