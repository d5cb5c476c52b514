import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** The host checks the addresses of every interface, and applies its groups there. */
export default defineCheck({
  id: 'hygiene.port-security',
  severity: 'high',
  reads: ['networkPorts[].portSecurity'],
  title: text('sécurité des ports active', 'port security on'),
  why: text(
    'sans elle, aucun groupe ne filtre et l’adresse d’un voisin se prend',
    'without it no group filters, and a neighbour’s address can be taken',
  ),
  remedy: text(
    'port_security_enabled = true\u00a0; nommer au besoin les adresses permises',
    'port_security_enabled = true; name the allowed addresses where needed',
  ),
  items: ({ networkPorts }) => networkPorts,
  look(port, { level }) {
    if (know(port.portSecurity)) return null
    const expected = text('active', 'on')
    const found = text('coupée', 'off')
    return broken({ origin: port.origin, path: 'port_security_enabled', level, expected, found })
  },
})
