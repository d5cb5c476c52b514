import type { AllowRule, Level, Server } from '../../inventory/model.ts'
import { producers } from '../lib/backups.ts'
import { covers, EVERYONE, NOT_PUBLIC, type Range, subtract } from '../lib/cidr.ts'
import { attempt, each, eachGuest } from '../lib/each.ts'
import { notUnderstood } from '../lib/filters.ts'
import { type Ports, portsOutside, portsText, readPorts } from '../lib/ports.ts'
import { peersOf, portsOpened, sourcesOf, strangersText } from '../lib/rules.ts'
import { broken, kept, listed, text } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

const ADMIN: readonly Ports[] = [{ protocol: 'tcp', from: 22, to: 22 }]

/** The software firewall on the VM itself: closed by default, the signed ports open, and no other to the public. */
export default definePolicy({
  id: 'firewall.basic',
  kind: 'firewall.basic',
  severity: 'critical',
  reads: ['guest.firewall'],
  title: text('pare-feu logiciel sur la VM', 'software firewall on the VM'),
  why: text(
    'le pare-feu promis est sur la VM\u00a0; un groupe de sécurité de l’hébergeur ne le remplace pas',
    'the promised firewall is on the VM; a cloud provider security group does not replace it',
  ),
  remedy: text(
    'charger au démarrage un jeu de règles nftables fermé par défaut',
    'load a default-deny nftables ruleset at boot',
  ),
  check(subject) {
    const { promise, contract, service } = subject
    const signed = readPorts(promise.params.ports)
    const staff = sourcesOf([...contract.operators.sources, ...(service?.firewall.adminSources ?? [])])
    const serving = producers(subject)
    return eachGuest(subject, (guest, server, level) => {
      const { firewall } = guest
      const where = { origin: server.origin, path: 'guest.firewall', level }
      if (firewall === null)
        return broken({
          ...where,
          expected: text('un pare-feu sur la VM', 'a firewall on the VM'),
          found: text('aucun', 'none'),
        })
      const flaws: Observation[] = []
      const policy = 'guest.firewall.inboundPolicy'
      if (firewall.inboundPolicy === 'accept')
        flaws.push(broken({ ...where, path: policy, expected: 'drop', found: 'accept' }))
      if (!firewall.stateful)
        flaws.push(
          broken({ ...where, expected: text('à états', 'stateful'), found: text('sans état', 'stateless') }),
        )
      const at: Place = { server, level, signed }
      const inbound = firewall.rules.filter(({ direction }) => direction === 'in')
      flaws.push(...opened(inbound, at, staff))
      // A rule that was not understood may open what looks shut.
      const plain = firewall.inboundPolicy === 'drop' && firewall.unread.length === 0
      if (serving.includes(server) && plain) flaws.push(...closed(inbound, at))
      flaws.push(...firewall.unread.map((rule) => notUnderstood(rule, server.origin)))
      if (flaws.length > 0) return flaws
      return kept(
        signed.length > 0 && serving.includes(server)
          ? signed.map(portsText).join(', ')
          : text('aucun port ouvert', 'no open port'),
        level,
        server,
      )
    })
  },
})

interface Place {
  readonly server: Server
  readonly level: Level
  readonly signed: readonly Ports[]
}

/** Ports open to public addresses that are neither signed nor the provider's own. SSH has a promise of its own. */
function opened(rules: readonly AllowRule[], { server, level, signed }: Place, staff: readonly Range[]) {
  const known = [...NOT_PUBLIC, ...staff]
  return each(rules, (rule) => {
    const extra = portsOpened(rule).flatMap((ports) => portsOutside(ports, [...signed, ...ADMIN]))
    const strangers = subtract(peersOf(rule).ranges, known)
    if (extra.length === 0 || strangers.length === 0) return null
    return broken({
      ...{ address: server.origin.address, path: rule.path, level },
      expected: signed.length > 0 ? signed.map(portsText).join(', ') : text('aucun port', 'no port'),
      found: listed([extra.map(portsText).join(', '), strangersText(strangers, known)], ' ← '),
    })
  })
}

/** Signed ports that the ruleset leaves shut to the public. */
function closed(rules: readonly AllowRule[], { server: { origin }, level, signed }: Place) {
  return attempt(origin, () => {
    const shut = signed.filter((port) => {
      const reaching = rules.filter((rule) =>
        portsOpened(rule).some((open) => portsOutside(port, [open]).length === 0),
      )
      return !covers(
        reaching.flatMap((rule) => peersOf(rule).ranges),
        subtract(EVERYONE.slice(0, 1), NOT_PUBLIC),
      )
    })
    if (shut.length === 0) return null
    return broken({
      ...{ origin, path: 'guest.firewall', level },
      expected: text(`${shut.map(portsText).join(', ')} ouvert`, `${shut.map(portsText).join(', ')} open`),
      found: text('fermé', 'closed'),
    })
  })
}
