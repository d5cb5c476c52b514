/**
 * The real Pulumi engine with its Node.js language host, on the program and the pack of docs/pulumi.md as they stand. Runs
 * when `pulumi` is on PATH.
 */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cli, root } from '../cli/harness.ts'
import { PACK, PROGRAM, pulumiProject, ready, saidBy } from './pulumi/project.ts'

const CLIENT = 'prestashop-hetzner'
const { folder, put, pack, pulumi } = pulumiProject()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The verdict of `paraphe check` on a document of Pulumi's. */
const check = (file: string, level: string) =>
  cli(['check', CLIENT, file, '--require', level], { cwd: folder, lang: 'en' })

describe.skipIf(!ready)('the real Pulumi engine', () => {
  beforeAll(() => {
    cpSync(join(root, 'clients', CLIENT), join(folder, 'clients', CLIENT), { recursive: true })
    put('index.ts', PROGRAM)
    pack('policy', PACK)
    const made = pulumi('stack', 'init', CLIENT)
    expect(made.status, saidBy(made)).toBe(0)
  })

  it('previews the program, and the preview is judged', async () => {
    const preview = pulumi('preview', '--json', '--show-sames')
    expect(preview.status, saidBy(preview)).toBe(0)
    put('preview.json', preview.stdout)
    const { code, out } = await check('preview.json', 'declared')
    expect(code, out).toBe(0)
    expect(out).toMatch(/✔ 3\.6 +3-2-1 rule/)
  }, 300_000)

  it('deploys under the pack, and the export is judged', async () => {
    const up = pulumi('up', '--yes', '--skip-preview', '--policy-pack', 'policy')
    expect(up.status, saidBy(up)).toBe(0)
    expect(up.stdout).toMatch(/\[advisory\]\s+contract-unproven/)
    const exported = pulumi('stack', 'export')
    put('stack.json', exported.stdout)
    const { code, out } = await check('stack.json', 'deployed')
    expect(code, out).toBe(0)
  }, 300_000)

  it('changes nothing when nothing changed', () => {
    const again = JSON.parse(pulumi('preview', '--json', '--show-sames').stdout) as { changeSummary: object }
    expect(Object.keys(again.changeSummary)).toEqual(['same'])
  }, 300_000)

  it('refuses a program that adds a server nobody ordered', () => {
    const more = `import * as hcloud from '@pulumi/hcloud'\n${PROGRAM.replace(/ \}\s*$/, "; new hcloud.Server('more', { name: 'prestashop-hetzner-boutique-more', serverType: 'cx23', image: 'debian-13', location: 'fsn1' }) }\n")}`
    put('index.ts', more)
    const refused = pulumi('preview', '--policy-pack', 'policy')
    put('index.ts', PROGRAM)
    expect(refused.status).not.toBe(0)
    expect(refused.stdout, saidBy(refused)).toMatch(/\[mandatory\]\s+contract /)
    expect(refused.stdout).toContain('capacity.size')
  }, 300_000)

  it('keeps the volumes when the rest is destroyed', () => {
    const destroyed = pulumi('destroy', '--yes', '--skip-preview')
    expect(destroyed.status).not.toBe(0)
    const { deployment } = JSON.parse(pulumi('stack', 'export').stdout) as {
      deployment: { resources: { type: string; protect?: boolean }[] }
    }
    const left = deployment.resources.filter(({ protect }) => protect).map(({ type }) => type)
    expect(new Set(left)).toEqual(new Set(['hcloud:index/volume:Volume']))
  }, 300_000)
})
