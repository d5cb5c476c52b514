/** Every offer on every host: built, or refused with its article and the hosts that can. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { say } from '../../contract/promise.ts'
import { HOST_IDS } from '../../hosts/index.ts'
import { hostsFor, tryOn } from '../../stacks/offers.ts'
import { offersPage } from '../../stacks/offers-page.ts'
import { VARIANTS } from '../../stacks/variants.ts'

describe.each(VARIANTS.map((variant) => [variant.title.en, variant] as const))('%s', (_, variant) => {
  it('can be built somewhere', () => {
    expect(hostsFor(variant)).not.toEqual([])
  })

  it.each(HOST_IDS)('on %s is built, or the article that forbids it is cited', (host) => {
    for (const { what, why } of tryOn(variant, host) ?? []) {
      const said = `${say(what, 'en')} ${why === null ? '' : say(why, 'en')}`
      expect(said).toMatch(/art\.|article|Axantis text/)
    }
  })
})

it('keeps Hetzner, which has no French site, away from what is promised in France', () => {
  for (const variant of VARIANTS.filter(({ catalogue }) => catalogue === 'axantis-2025.03')) {
    expect(tryOn(variant, 'hetzner'), variant.title.en).not.toBeNull()
  }
})

it.each([
  ['en', 'offers.md'],
  ['fr', 'offers.fr.md'],
] as const)('is what the page in %s says (npm run generate:offers writes it)', (lang, file) => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/generated', file), 'utf8')
  expect(page).toBe(offersPage(lang))
})
