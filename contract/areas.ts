/** Countries whose law a promise of jurisdiction means; ISO 3166-1 alpha-2. */

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const EEA = [...EU, 'IS', 'LI', 'NO']

export const AREAS: Readonly<Record<'EU' | 'EEA' | 'EEA+CH', ReadonlySet<string>>> = {
  EU: new Set(EU),
  EEA: new Set(EEA),
  'EEA+CH': new Set([...EEA, 'CH']),
}
