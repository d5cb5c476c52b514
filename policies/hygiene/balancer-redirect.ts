import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { each } from '../lib/each.ts'
import { listenerText, speaksClearHttp, speaksTls } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'

/** Where a balancer speaks TLS, its plain HTTP does nothing but send there. */
export default defineCheck({
  id: 'hygiene.balancer-redirect',
  severity: 'medium',
  reads: ['loadBalancers[].listeners'],
  title: text('HTTP renvoyé vers HTTPS', 'HTTP sent on to HTTPS'),
  why: text(
    'qui tape l’adresse sans https reste en clair',
    'whoever types the address without https stays in clear',
  ),
  remedy: text('remplacer l’écoute HTTP par une redirection', 'replace the HTTP listener by a redirect'),
  items: ({ loadBalancers }) =>
    loadBalancers.filter(({ listeners }) =>
      listeners.some((one) => isUnknown(one.protocol) || isUnknown(one.port) || speaksTls(one)),
    ),
  look({ listeners }, { level }) {
    return each(listeners, (listener) => {
      if (!speaksClearHttp(listener) || know(listener.redirects)) return null
      const expected = text('une redirection vers https', 'a redirect to https')
      const { origin, path } = listener
      return broken({ origin, path, level, expected, found: listenerText(listener) })
    })
  },
})
