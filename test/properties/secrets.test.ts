/** No secret of a document is ever printed: by any format, with a contract or without, judged or refused. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../report/index.ts'
import { cli, project, projectOf } from '../cli/harness.ts'
import { planted, SENTINEL, USER_DATA } from './planted.ts'

const GOLDEN = join(import.meta.dirname, '..', 'golden')
const CLIENT = 'prestashop-hetzner'
const SERVER = `${CLIENT}-boutique-1`

const plans = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
  .filter((name) =>
    /(?:server|instance|change-mix|sub|rdb|box|keypair|stack|user)[^/]*\/plan\.json$/.test(name),
  )
  .sort()
  .map((name) => ({ name, text: textOf(name) }))

function textOf(name: string): string {
  return JSON.stringify(planted(JSON.parse(readFileSync(join(GOLDEN, name), 'utf8')), { server: SERVER }))
}

/** Runs a command line and says where the sentinel came out, so that a failure does not print the whole report. */
async function leaks(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const { code, out, err } = await cli(args, { cwd })
  expect([0, 1, 2]).toContain(code)
  expect(err).not.toMatch(/internal error/)
  return `${out}\n${err}`
    .split(SENTINEL)
    .slice(1)
    .map((after, index, all) => `${index + 1} of ${all.length}: …${after.slice(0, 80)}`)
}

describe('secrets of a plan', () => {
  it('are really planted, and read', async () => {
    expect(plans.length).toBeGreaterThan(20)
    for (const { name, text } of plans) expect(text.split(SENTINEL).length, name).toBeGreaterThan(4)
    const server = plans.find(({ name }) => name === 'hcloud/server-full/plan.json')
    const cwd = project({ 'plan.json': server?.text ?? '' })
    const { out } = await cli(['check', '--pack', 'hygiene', 'plan.json'], { cwd })
    expect(out).toMatch(/hygiene\.secrets|no secret in the texts/)
  })

  it.each(FORMATS)('never stand in %s, without a contract', { timeout: 120_000 }, async (format) => {
    const cwd = project()
    for (const { name, text } of plans) {
      writeFileSync(join(cwd, 'plan.json'), text)
      expect(await leaks(['check', '--pack', 'hygiene', '--format', format, 'plan.json'], cwd), name).toEqual(
        [],
      )
    }
  })

  it.each(FORMATS)('never stand in %s, with a contract', { timeout: 120_000 }, async (format) => {
    const cwd = projectOf(CLIENT)
    for (const { name, text } of plans.filter((plan) => /server|instance|stack/.test(plan.name))) {
      writeFileSync(join(cwd, 'plan.json'), text)
      const args = ['check', CLIENT, 'plan.json', '--draft', '--pack', 'hygiene', '--format', format]
      expect(await leaks(args, cwd), name).toEqual([])
    }
  })

  it('never stand in what is said of a plan that was cut or broken', async () => {
    const cwd = project()
    const text = JSON.stringify({
      format_version: '1.2',
      resource_changes: [],
      variables: { a: { value: USER_DATA } },
    })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('', '\\', '"', '}', '\n'),
        async (at, put) => {
          writeFileSync(join(cwd, 'plan.json'), text.slice(0, at) + put + (put === '' ? '' : text.slice(at)))
          expect(await leaks(['check', '--pack', 'hygiene', 'plan.json'], cwd)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('never stand in a trace that --debug asks for', async () => {
    const cwd = project({ 'plan.json': plans[0]?.text.slice(0, -40) ?? '' })
    const { code, err } = await cli(['check', '--pack', 'hygiene', 'plan.json', '--debug'], {
      cwd,
      debug: true,
    })
    expect(code).toBe(2)
    expect(err).toMatch(/^\s+at /m)
    expect(err).not.toContain(SENTINEL)
  })
})
