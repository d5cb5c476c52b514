import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { tlsListenersOf } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'
import { oldVersions } from '../lib/tls.ts'

/** Nothing older than TLS 1.2 is spoken. */
export default defineCheck({
  id: 'hygiene.tls-versions',
  severity: 'medium',
  reads: ['loadBalancers[].listeners[].tlsVersions'],
  title: text('TLS 1.2 ou plus', 'TLS 1.2 or later'),
  why: text('les versions antérieures ont des failles connues', 'earlier versions have known weaknesses'),
  remedy: text('n’autoriser que TLS 1.2 et 1.3', 'allow TLS 1.2 and 1.3 only'),
  // Null: the host chooses, and nobody can set it otherwise.
  items: (inventory) => tlsListenersOf(inventory).filter(({ tlsVersions }) => tlsVersions !== null),
  look(listener, { level }) {
    know(listener.protocol)
    const old = oldVersions(listener.tlsVersions ?? [])
    if (old.length === 0) return null
    const { origin } = listener
    const expected = text('TLS 1.2 ou 1.3', 'TLS 1.2 or 1.3')
    return broken({ origin, path: 'tls_versions', level, expected, found: old.join(', ') })
  },
})
