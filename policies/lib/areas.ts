/** Areas of law, in words; which countries are in them is in contract/areas.ts. */
import type { AREAS } from '../../contract/areas.ts'
import type { Text } from '../../contract/promise.ts'
import { text } from './say.ts'

export type Area = keyof typeof AREAS

export function areaText(area: Area): Text {
  const names: Readonly<Record<Area, Text>> = {
    EU: text('Union européenne', 'European Union'),
    EEA: text('Espace économique européen', 'European Economic Area'),
    'EEA+CH': text('Espace économique européen et Suisse', 'European Economic Area and Switzerland'),
  }
  return names[area]
}
