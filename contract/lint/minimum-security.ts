/** The four means of defence that a small company should at least have watched, by the guide. */
import type { AnyPromise, Text } from '../promise.ts'
import type { LintRule } from './model.ts'

const measure = (name: string) => (promise: AnyPromise) =>
  promise.kind === 'security.base' && (promise.params.measures as readonly string[]).includes(name)

const MEANS: readonly { readonly name: Text; has(promise: AnyPromise): boolean }[] = [
  {
    name: { fr: 'configuration du pare-feu', en: 'firewall configuration' },
    has: (promise) => promise.kind.startsWith('firewall.') || measure('firewall')(promise),
  },
  {
    name: { fr: 'mises à jour de sécurité', en: 'security updates' },
    has: (promise) => promise.kind === 'updates' || measure('updates')(promise),
  },
  {
    name: { fr: 'détection des vulnérabilités', en: 'vulnerability scanning' },
    has: measure('vulnerabilities'),
  },
  {
    name: { fr: 'mise à jour des signatures antivirus', en: 'antivirus signature updates' },
    has: (promise) =>
      measure('antivirus')(promise) ||
      (promise.kind === 'firewall.advanced' && promise.params.features.includes('antivirus')),
  },
]

export const minimumSecurity: LintRule = {
  id: 'contract.minimum-security',
  title: { fr: 'mesures de sécurité minimales', en: 'minimum security measures' },
  why: {
    fr: 'ce que personne ne suit ne se fait pas',
    en: 'what nobody follows up does not get done',
  },
  severity: 'low',
  contract({ contract }, promises) {
    return contract.services.flatMap((service, index) => {
      const own = promises.filter((promise) => promise.service === service.id || promise.service === null)
      const lacking = MEANS.filter((means) => !own.some(means.has))
      if (lacking.length === 0) return []
      return [
        {
          promise: service.id,
          expected: {
            fr: 'pare-feu, correctifs, vulnérabilités et antivirus suivis par quelqu’un',
            en: 'firewall, patches, vulnerabilities and antivirus followed up by someone',
          },
          found: {
            fr: `personne ne s’engage sur\u00a0: ${lacking.map((means) => means.name.fr).join(', ')}`,
            en: `nobody commits to: ${lacking.map((means) => means.name.en).join(', ')}`,
          },
          at: ['services', index, 'id'],
        },
      ]
    })
  },
}
