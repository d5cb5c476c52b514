import type { AllowRule, Level } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { isWorld } from '../lib/cidr.ts'
import { each } from '../lib/each.ts'
import { looksOutward } from '../lib/filters.ts'
import { peersOf, portsOpened } from '../lib/rules.ts'
import { broken, text, unproven } from '../lib/say.ts'
import type { Observation } from '../model.ts'

/** A rule that lets everything out to everyone says that nobody looked at what goes out. */
export default defineCheck({
  id: 'hygiene.egress',
  severity: 'low',
  reads: ['filters[].rules, direction out', 'filters[].outboundDefault'],
  title: text('trafic sortant restreint', 'restricted egress'),
  why: text(
    'une machine compromise peut exfiltrer des données vers n’importe où',
    'a compromised machine can exfiltrate data anywhere',
  ),
  remedy: text(
    'n’autoriser que les ports et destinations nécessaires',
    'allow only the ports and destinations needed',
  ),
  items: ({ filters, strayRules }) => [
    ...filters.filter(({ outboundDefault }) => outboundDefault !== null),
    ...strayRules.filter(({ direction }) => direction === 'out'),
  ],
  look(item, { level }) {
    if ('direction' in item) return letsAllOut(item, level)
    const { outboundDefault, origin, rules } = item
    if (outboundDefault === null) return null
    if (isUnknown(outboundDefault) && looksOutward(item))
      return unproven(
        text(
          'l’offre de réseau détermine si ces règles autorisent ou bloquent',
          'the network offering determines whether these rules allow or deny',
        ),
        { origin, path: 'network_id' },
      )
    if (know(outboundDefault) === 'accept')
      return broken({ origin, path: 'outboundDefault', level, expected: NAMED, found: ALL })
    const outward = rules.filter(({ direction }) => direction === 'out')
    const alone = each(outward, (rule) => letsAllOut(rule, level))
    return alone.length > 0 ? alone : letAllOutTogether(outward, level)
  },
})

const NAMED = text('un trafic sortant restreint', 'restricted egress')
const ALL = text('tout le trafic, vers toute destination', 'all traffic, to any destination')

function letsAllOut(rule: AllowRule, level: Level): Observation | null {
  const ports = portsOpened(rule)
  const everything = ports.length > 1 && know(rule.ports).from <= 1 && know(rule.ports).to === 65535
  const { ranges } = peersOf(rule)
  if (!everything || !(isWorld(ranges, 4) || isWorld(ranges, 6))) return null
  return broken({ origin: rule.origin, path: rule.path, level, expected: NAMED, found: ALL })
}

/** A host whose rules name one transport each, or a world in halves, says everything in several of them. */
function letAllOutTogether(rules: readonly AllowRule[], level: Level): Observation | null {
  const wide = rules.filter(opensEveryPort)
  const [first] = wide
  if (first === undefined) return null
  const reached = (transport: string) =>
    wide
      .filter((rule) => portsOpened(rule).some(({ protocol }) => protocol === transport))
      .flatMap((rule) => peersOf(rule).ranges)
  const [tcp, udp] = [reached('tcp'), reached('udp')]
  const all = ([4, 6] as const).some((family) => isWorld(tcp, family) && isWorld(udp, family))
  return all ? broken({ origin: first.origin, path: first.path, level, expected: NAMED, found: ALL }) : null
}

/** The rest of a rule that is not known tells so by itself. */
function opensEveryPort({ protocol, ports, peers }: AllowRule): boolean {
  if (isUnknown(protocol) || isUnknown(ports) || isUnknown(peers)) return false
  return ports.from <= 1 && ports.to === 65535
}
