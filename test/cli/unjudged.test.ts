/** Three signed clients, one of which is not built yet: the others are judged, it is told, and nothing passes. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../cli/fleet/entry.ts'
import { cli, project } from './harness.ts'

const contract = (code: string) => `catalogue: progerance
client: { code: ${code}, name: Client ${code} }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - { id: shop, offer: infrastructure-propre, host: hetzner, sites: [fsn1], size: { vcpu: 2, ramGiB: 4, storageGiB: 40 } }
`
const stack = (code: string, location = 'fsn1') => {
  const web = { name: `${code}-shop-web`, server_type: 'cx23', image: 'debian-13', location }
  return JSON.stringify({ resource: { hcloud_server: { web } } })
}
const stackOf = (code: string) => `cdktf.out/stacks/${code}/cdk.tf.json`

async function three(...built: readonly string[]): Promise<string> {
  const codes = ['acme', 'beta', 'gamma']
  const cwd = project({
    ...{ 'cdktf.json': '{}' },
    ...Object.fromEntries(codes.map((code) => [`clients/${code}/contract.yaml`, contract(code)])),
    ...Object.fromEntries(built.map((code) => [stackOf(code), stack(code)])),
  })
  for (const code of codes) expect(await cli(['sign', code], { cwd })).toMatchObject({ code: 0 })
  return cwd
}

const TOLD = `beta: not judged — no stack: nothing synthesized, no plan, no state
  \`cdktf synth\` produces it; pass a plan or a state that is elsewhere: \`paraphe check beta plan.json\`
`

describe('of three clients, one that is not built yet', () => {
  it('is told after the verdicts of the others, and the check could not judge', async () => {
    const cwd = await three('acme', 'gamma')
    const { code, out, err } = await cli(['check'], { cwd })
    expect({ code, err }).toEqual({ code: 2, err: TOLD })
    expect(out).toContain(`judged on ${stackOf('acme')} (declared)`)
    expect(out).toContain(`judged on ${stackOf('gamma')} (declared)`)
    expect(out).not.toContain('beta')
    const french = await cli(['check'], { cwd, lang: 'fr' })
    expect(french.err).toContain('beta\u00a0: non jugé — pas de pile')
    // By their names they are judged as ever.
    expect(await cli(['check', 'acme', 'gamma'], { cwd })).toMatchObject({ code: 1, err: '' })
    expect(await cli(['check', 'beta'], { cwd })).toMatchObject({ code: 2, out: '', err: TOLD })
  })

  it('has no report of its own, and a section of the comment', async () => {
    const cwd = await three('acme', 'gamma')
    const reports = await cli(['check', '--format', 'json', '--out', 'out/'], { cwd })
    expect(reports.code).toBe(2)
    expect(reports.err).toContain(TOLD)
    expect(readdirSync(join(cwd, 'out'))).toEqual(['acme.json', 'gamma.json'])
    for (const before of [[], ['--before', 'out']]) {
      const comment = await cli(['check', '--format', 'markdown', ...before], { cwd })
      expect(comment).toMatchObject({ code: 2, err: TOLD })
      expect(comment.out).toMatch(
        /\n### Paraphe — beta: not judged\n\nno stack: .*\n\n`cdktf synth` produces it/,
      )
    }
  })

  it('is told alone where a document is another’s', async () => {
    const cwd = await three('acme', 'gamma')
    const { code, out, err } = await cli(['check', stackOf('acme')], { cwd })
    expect(code).toBe(2)
    expect(out).toContain('acme')
    for (const other of ['beta', 'gamma'])
      expect(err).toContain(`${other}: not judged — none of the documents given is its own`)
  })

  it('may also be one whose stack cannot be read, or asked', async () => {
    const cwd = await three('acme', 'beta', 'gamma')
    writeFileSync(join(cwd, stackOf('beta')), '{"resource":')
    const unread = await cli(['check'], { cwd })
    expect(unread.code).toBe(2)
    expect(unread.err).toMatch(/cdk\.tf\.json:1:13: beta: not judged — this JSON is truncated/)
    expect(unread.out).toContain(`judged on ${stackOf('gamma')}`)
    const refreshed = await cli(['check', '--refresh'], { cwd })
    expect(refreshed).toMatchObject({ code: 2, out: '' })
    expect(refreshed.err).toContain('acme: not judged — ')
  })

  it('ends the check where nobody is left', async () => {
    const cwd = await three()
    const { code, out, err } = await cli(['check', '--format', 'json'], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.match(/not judged — no stack/g)).toHaveLength(3)
  })

  it('is a line of the fleet that says what to type', async () => {
    const cwd = await three('acme', 'gamma')
    const done = await cli(['fleet', 'check', '--format', 'json'], { cwd })
    expect(done.code, done.err).toBe(2)
    const [acme, beta, gamma] = JSON.parse(done.out) as Entry[]
    expect([acme?.outcome, gamma?.outcome]).toEqual(['unproven', 'unproven'])
    expect(beta).toMatchObject({ id: 'clients/beta', outcome: 'failed', ledger: null })
    expect(beta?.error).toMatch(/^beta: not judged — no stack: .* \(`cdktf synth` produces it; .*\)$/)
  })

  it('gets no dossier, and the others theirs', async () => {
    const cwd = await three('acme', 'gamma')
    const { code, err } = await cli(['dossier', '--out', 'month'], { cwd })
    expect({ code, err }).toEqual({ code: 2, err: TOLD })
    expect(readdirSync(join(cwd, 'month'))).toEqual(['acme', 'gamma'])
  })
})
