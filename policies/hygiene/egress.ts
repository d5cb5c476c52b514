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
  title: text('sorties nommées', 'named ways out'),
  why: text(
    'une machine compromise exfiltre par où elle veut',
    'a machine that was broken into sends data wherever it likes',
  ),
  remedy: text(
    'nommer les ports et les destinations utiles',
    'name the ports and destinations that are needed',
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
          'l’offre du réseau décide si ces règles admettent ou refusent',
          'the network’s offering decides whether these rules allow or refuse',
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

const NAMED = text('des sorties nommées', 'named ways out')
const ALL = text('tout, vers tous', 'everything, to everyone')

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
