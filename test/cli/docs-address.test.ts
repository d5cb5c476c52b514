/** Where rules are documented: said by the environment or by the project, and by nobody else. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goldenText } from '../inventory/golden.ts'
import { cli, project } from './harness.ts'

const plan = goldenText('hcloud/server-minimal/plan.json')
const SAID = JSON.stringify({ name: 'shop', paraphe: { docs: 'https://docs.example/team' } })

/** The addresses of the rules of a log. */
async function helpOf(
  files: Readonly<Record<string, string>>,
  env = {},
  from = '.',
  lang: 'fr' | 'en' = 'en',
) {
  const folder = project({ ...files, [join(from, 'plan.json')]: plan })
  const args = ['check', '--pack', 'hygiene', 'plan.json', '--format', 'sarif']
  const { code, out, err } = await cli(args, { cwd: join(folder, from), env, lang })
  if (code === 2) return err
  const { rules } = JSON.parse(out).runs[0].tool.driver as { rules: { helpUri?: string }[] }
  return [...new Set(rules.map(({ helpUri }) => helpUri?.replace(/#hygiene[a-z-]+$/, '#')))]
}

describe('the address of a rule', () => {
  it('is none while nobody says where the pages are', async () => {
    expect(await helpOf({})).toEqual([undefined])
    expect(await helpOf({ 'package.json': '{ "homepage": "https://shop.example" }' })).toEqual([undefined])
    expect(await helpOf({ 'package.json': 'not JSON' })).toEqual([undefined])
  })

  it('is said by the package around, in the language of the report', async () => {
    expect(await helpOf({ 'package.json': SAID })).toEqual(['https://docs.example/team/en/policies.html#'])
    expect(await helpOf({ 'package.json': SAID }, {}, 'infra/prod', 'fr')).toEqual([
      'https://docs.example/team/fr/policies.html#',
    ])
  })

  it('is said by the environment before the package, with or without a slash', async () => {
    const env = { PARAPHE_DOCS: 'https://pages.example/' }
    expect(await helpOf({ 'package.json': SAID }, env)).toEqual(['https://pages.example/en/policies.html#'])
    expect(await helpOf({}, { PARAPHE_DOCS: 'https://pages.example/a?b#c' })).toEqual([
      'https://pages.example/a/en/policies.html#',
    ])
  })

  it.each(['docs.example', '/site', 'file:///site', 'javascript:alert(1)'])('is not %s', async (value) => {
    expect(await helpOf({}, { PARAPHE_DOCS: value })).toContain('is not a URL')
    const said = JSON.stringify({ paraphe: { docs: value } })
    expect(await helpOf({ 'package.json': said })).toContain('package.json paraphe.docs')
  })
})
