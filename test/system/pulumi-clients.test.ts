/** The real Pulumi engine on one stack of two clients: a component each, a policy pack each, as docs/pulumi.md has them. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cli, root } from '../cli/harness.ts'
import { PACK_OF_ONE, PROGRAM_OF_TWO, pulumiProject, ready, saidBy } from './pulumi/project.ts'

const CODES = ['acme', 'beta'] as const
const { folder, put, pack, pulumi } = pulumiProject()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PACKS = CODES.flatMap((code) => ['--policy-pack', `policy-${code}`])
const document = (name: string, ...args: string[]): string => {
  const ran = pulumi(...args)
  expect(ran.status, saidBy(ran)).toBe(0)
  put(name, ran.stdout)
  return name
}
const check = (file: string, ...args: string[]) => cli(['check', file, ...args], { cwd: folder })

describe.skipIf(!ready)('one stack of two clients, on the real engine', () => {
  beforeAll(async () => {
    const signed = readFileSync(join(root, 'clients/prestashop-hetzner/contract.yaml'), 'utf8')
    // The same hosting twice: every name and every private address of the one is the other's, too.
    for (const code of CODES) {
      const resources = `resources:\n  own: ['urn:pulumi:prod::hosting::hosting:Client::${code}']\nbilling:`
      const text = signed
        .replaceAll('prestashop-hetzner', code)
        .replace(/^documents:[\s\S]*?^billing:/m, resources)
      put(`clients/${code}/contract.yaml`, text)
      expect(await cli(['sign', code], { cwd: folder })).toMatchObject({ code: 0 })
      pack(`policy-${code}`, PACK_OF_ONE.replaceAll('acme', code))
    }
    put('index.ts', PROGRAM_OF_TWO)
    const made = pulumi('stack', 'init', 'prod')
    expect(made.status, saidBy(made)).toBe(0)
  })

  it('is previewed, and each client is judged on its component', async () => {
    const { code, out } = await check(document('preview.json', 'preview', '--json', '--show-sames'))
    expect(code, out).toBe(0)
    expect(out.match(/✔ 3\.6 +3-2-1 rule/g)).toHaveLength(2)
    expect(out).toMatch(/hors-contrat[\s\S]*\n1 kept\n/)
  }, 300_000)

  it('is deployed under both packs, neither of which takes the other’s for nobody’s', async () => {
    const up = pulumi('up', '--yes', '--skip-preview', ...PACKS)
    expect(up.status, saidBy(up)).toBe(0)
    for (const code of CODES) expect(up.stdout).toContain(`${code}@v1.0.0`)
    expect(up.stdout).not.toContain('contract-rest')
    const { code, out } = await check(document('stack.json', 'stack', 'export'), '--require', 'deployed')
    expect(code, out).toBe(0)
    const fleet = await cli(['fleet', 'check', 'stack.json', '--jobs', '1'], { cwd: folder })
    expect(fleet, fleet.err).toMatchObject({ code: 0, out: expect.stringContaining('3 kept') })
  }, 300_000)

  it('fails by what one client did not order, and tells what is nobody’s', async () => {
    const size = "serverType: 'cx23', image: 'debian-13', location: 'fsn1'"
    const more = `    if (code === 'beta') new hcloud.Server('beta-more', { name: 'beta-boutique-more', ${size} }, { parent: client })\n`
    const left = `  new hcloud.Server('forgotten', { name: 'acme-boutique-forgotten', ${size} })\n`
    const [head, tail] = PROGRAM_OF_TWO.split(/(?<=options: .*\n)(?= {2}\}\n)/) as [string, string]
    put(
      'index.ts',
      `import * as hcloud from '@pulumi/hcloud'\n${head}${more}${tail.replace('  }\n', `  }\n${left}`)}`,
    )
    const refused = pulumi('preview', ...PACKS)
    expect(refused.status).not.toBe(0)
    const blamed = [...refused.stdout.matchAll(/\[mandatory\] +contract +\(.*: ([\w-]+)\)/g)].map(
      ([, name]) => name,
    )
    expect(blamed, saidBy(refused)).toContain('beta-more')
    expect(blamed.filter((name) => !name?.startsWith('beta-') && name !== 'hosting-prod')).toEqual([])
    expect(refused.stdout).toMatch(/\[advisory\] +contract-rest +\(.*: forgotten\)/)
    const { code, out } = await check(document('worse.json', 'preview', '--json', '--show-sames'))
    expect(code).toBe(1)
    expect(out).toMatch(/shared\.unattributed|in no contract/)
    put('index.ts', PROGRAM_OF_TWO)
  }, 300_000)
})
