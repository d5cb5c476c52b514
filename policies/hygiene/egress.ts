import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { isWorld } from '../lib/cidr.ts'
import { each } from '../lib/each.ts'
import { peersOf, portsOpened } from '../lib/rules.ts'
import { broken, text } from '../lib/say.ts'

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
  items: ({ filters }) => filters.filter(({ outboundDefault }) => outboundDefault !== null),
  look(filter, { level }) {
    const expected = text('des sorties nommées', 'named ways out')
    const found = text('tout, vers tous', 'everything, to everyone')
    if (filter.outboundDefault !== null && know(filter.outboundDefault) === 'accept')
      return broken({ origin: filter.origin, path: 'outboundDefault', level, expected, found })
    return each(
      filter.rules.filter(({ direction }) => direction === 'out'),
      (rule) => {
        const ports = portsOpened(rule)
        const everything = ports.length > 1 && know(rule.ports).from <= 1 && know(rule.ports).to === 65535
        const { ranges } = peersOf(rule)
        if (!everything || !(isWorld(ranges, 4) || isWorld(ranges, 6))) return null
        return broken({ origin: rule.origin, path: rule.path, level, expected, found })
      },
    )
  },
})
