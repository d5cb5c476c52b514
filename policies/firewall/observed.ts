import { nftRuleset } from '../../inventory/evidence-shapes.ts'
import { firewallFromListing } from '../../inventory/guest/nftables.ts'
import { witnessEach } from '../lib/evidence.ts'
import { rulesReaching } from '../lib/filters.ts'
import { insideOf, sourcesOf, strangersOf, strangersText } from '../lib/rules.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** The ruleset that the kernel has loaded now: closed by default, and SSH reached by the signed sources alone. */
export default definePolicy({
  id: 'firewall.observed',
  kind: 'firewall.admin-sources',
  severity: 'critical',
  reads: ['evidence: nft-ruleset'],
  evidence: ['nft-ruleset'],
  title: text('règles nft effectives', 'effective nft rules'),
  why: text('une règle ajoutée à la main n’est dans aucun plan', 'a rule added by hand is in no plan'),
  remedy: text('recharger le jeu de règles signé', 'reload the signed ruleset'),
  check(subject) {
    const { promise, inventory } = subject
    const { sources, ports } = promise.params
    const allowed = [...sourcesOf(sources), ...insideOf(inventory)]
    return witnessEach(subject, inventory.servers, 'nft-ruleset', nftRuleset, (listing, server) => {
      const { inboundPolicy, rules, unread } = firewallFromListing(listing, server.origin)
      const { address } = server.origin
      const where = { address, path: 'nft-ruleset', level: 'observed', expected: sources.join(', ') } as const
      if (inboundPolicy === 'accept')
        return broken({ ...where, path: 'policy', expected: 'drop', found: 'accept' })
      const layer = { where: 'guest', address, level: 'observed', open: false, rules } as const
      const open = rulesReaching(layer, ports).rules.flatMap((rule): Observation[] => {
        const strangers = strangersOf(rule, allowed)
        return strangers.length === 0
          ? []
          : [broken({ ...where, path: rule.path, found: strangersText(strangers, allowed) })]
      })
      const vague = unread.map((rule) =>
        unproven(text(`règle non reconnue\u00a0: ${rule}`, `unrecognized rule: ${rule}`), where),
      )
      const flaws = [...open, ...vague]
      return flaws.length > 0 ? flaws : kept(sources.join(', '), 'observed', server)
    })
  },
})
