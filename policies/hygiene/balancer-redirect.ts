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
  title: text('HTTP redirigé vers HTTPS', 'HTTP redirected to HTTPS'),
  why: text(
    'un visiteur qui omet https reste en clair',
    'a visitor who leaves out https stays on unencrypted HTTP',
  ),
  remedy: text('remplacer le listener HTTP par une redirection', 'replace the HTTP listener with a redirect'),
  items: ({ loadBalancers }) =>
    loadBalancers.filter(({ listeners }) =>
      listeners.some((one) => isUnknown(one.protocol) || isUnknown(one.port) || speaksTls(one)),
    ),
  look({ listeners }, { level }) {
    return each(listeners, (listener) => {
      if (!speaksClearHttp(listener) || know(listener.redirects)) return null
      const expected = text('une redirection vers HTTPS', 'a redirect to HTTPS')
      const { origin, path } = listener
      return broken({ origin, path, level, expected, found: listenerText(listener) })
    })
  },
})
