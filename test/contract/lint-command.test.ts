/** `paraphe lint`, as it is typed. */
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command as lint } from '../../cli/commands/lint.ts'
import { run } from './context.ts'
import { change, PROGERANCE } from './sample.ts'

describe('paraphe lint', () => {
  const project = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'lint-'))
    mkdirSync(join(folder, 'clients/boutique'), { recursive: true })
    writeFileSync(join(folder, 'clients/boutique/contract.yaml'), text)
    return folder
  }
  const reseller = change(PROGERANCE, 'model: direct', 'model: reseller')

  it('fails on what is critical, or on what it is told to', async () => {
    expect(await run(lint, project(PROGERANCE))).toMatchObject({ code: 0 })
    expect(await run(lint, project(PROGERANCE), [], { failOn: 'high' })).toMatchObject({ code: 1 })
    expect(await run(lint, project(reseller))).toMatchObject({
      code: 1,
      out: expect.stringContaining('reseller without cover'),
    })
  })

  it('leaves out what someone accepted, until the end of it, and says so', async () => {
    const folder = project(reseller)
    const waive = (until: string) =>
      writeFileSync(
        join(folder, 'clients/boutique/lint-waivers.yaml'),
        `waivers:\n  - { id: "contract.reseller[billing]", reason: policy renewed in January, approver: m.d., until: ${until} }\n`,
      )
    waive('2026-12-31')
    expect(await run(lint, folder, ['boutique'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('policy renewed in January (m.d.'),
    })
    waive('2026-11-21')
    expect(await run(lint, folder, ['boutique'])).toMatchObject({ code: 1 })
  })

  it('gives JSON, and judges a text alone', async () => {
    const { out } = await run(lint, tmpdir(), [], { catalogue: 'progerance', format: 'json' })
    expect((JSON.parse(out) as { policy: string }[]).map((finding) => finding.policy)).toContain(
      'contract.cap',
    )
  })

  it('speaks French', async () => {
    const { out } = await run(lint, project(reseller), [], {}, { lang: 'fr' })
    expect(out).toContain('revendeur sans couverture')
    expect(out).toMatch(/\d critique · /)
  })

  it('reads a copy in the same place', async () => {
    const folder = project(PROGERANCE)
    copyFileSync(join(folder, 'clients/boutique/contract.yaml'), join(folder, 'contract.yaml'))
    expect((await run(lint, folder)).out).toContain('contract.yaml:')
  })
})
