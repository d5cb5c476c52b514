import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Origin } from '../../inventory/model.ts'
import { report } from '../../report/index.ts'
import { width } from '../../report/pretty/width.ts'
import { ledgers, openSsh } from '../fixtures/ledgers/index.ts'
import { english, plain } from './context.ts'

const cases = Object.entries(ledgers)

describe('the terminal report', () => {
  it.each(cases)('%s reads so in French', async (_, ledger) => {
    expect(await report('pretty', ledger, plain)).toMatchSnapshot()
  })

  it('reads so in English', async () => {
    expect(await report('pretty', ledgers['several services'], english)).toMatchSnapshot()
  })

  it('says who fell short of what, where, and what to do', async () => {
    const text = await report('pretty', ledgers['broken under'], english)
    expect(text).toContain('22/tcp open to 0.0.0.0/0, signed: 198.51.100.7/32')
    expect(text).toContain('openstack_networking_secgroup_rule_v2.erp_gra_ssh · remote_ip_prefix')
    expect(text).toContain('→ cdktf deploy avance-ovh   paraphe explain firewall.admin-sources')
    expect(text.trimEnd().split('\n').at(-1)).toBe('2 kept · 1 broken · 1 unproven')
  })

  it('tells the gravest check first, a reason once, and of what does not apply only the number', async () => {
    const text = await report('pretty', ledgers['no contract'], english)
    expect(text).not.toContain('signed')
    expect(text).not.toContain('not locked')
    expect(text.indexOf('closed to the public')).toBeLessThan(text.indexOf('expected: protected'))
    expect(text.match(/not protected/g)).toHaveLength(1)
    expect(text).toContain('a reference not resolved (×2)')
    expect(text.match(/hcloud_volume\.data\[0\]\.server_id/g)).toHaveLength(1)
    expect(text).toContain('– 1 check has nothing to judge here')
    expect(await report('pretty', ledgers['no contract'], { ...english, brief: true })).not.toContain(
      'nothing to',
    )
  })

  it('tells which kept promises the run fails on, for want of the proof that was asked', async () => {
    const { verdicts, ...rest } = ledgers['broken under']
    const gap = { words: { fr: 'aucun relevé', en: 'no evidence' }, address: null, path: null }
    const waiting = verdicts.map((verdict) =>
      verdict.status === 'kept' && verdict.level === 'declared' ? { ...verdict, missing: [gap] } : verdict,
    )
    const given = { ...rest, verdicts: waiting }
    const asked = await report('pretty', given, { ...english, require: 'observed', brief: true })
    expect(asked).toContain('declared → observed required')
    expect(asked).toContain('no evidence')
    expect(asked).toMatch(/^2 kept \(\d of them not yet observed\) · /m)
    const french = await report('pretty', given, { ...plain, require: 'observed' })
    expect(french).toContain('déclaré → observé exigé')
    expect(french).toMatch(/^2 tenus \(dont \d pas encore observés?\) · /m)
    expect(await report('pretty', given, { ...english, require: 'declared' })).not.toContain('required')
    const pack = { ...english, brief: true, require: 'deployed' } as const
    expect(await report('pretty', ledgers['no contract'], pack)).toContain('declared → deployed required')
  })

  it('tells how a resource becomes a service’s where some are nobody’s', async () => {
    const unclaimed = [{ ...openSsh.origin, address: 'hcloud_server.lone' } as Origin]
    const given = { ...ledgers['broken under'], unclaimed }
    expect(await report('pretty', given, english)).toContain(
      'a service claims what is named avance-ovh-erp-…, and what depends on it',
    )
    expect(await report('pretty', { ...given, services: [] }, english)).not.toContain('a service claims')
  })

  it.each([40, 59])('keeps to a terminal of %i columns, and says the same words', async (room) => {
    for (const name of ['broken under', 'waived and expired', 'no contract'] as const) {
      const narrow = await report('pretty', ledgers[name], { ...english, width: room })
      const verdicts = narrow.split('\n').slice(2, -2)
      for (const line of verdicts) expect(width(line), line).toBeLessThanOrEqual(room)
    }
    const narrow = await report('pretty', ledgers['broken under'], { ...english, width: room })
    expect(narrow.replace(/\s+/g, ' ')).toContain(
      '22/tcp open to 0.0.0.0/0, signed: 198.51.100.7/32 (deployed)',
    )
  })

  it('sends nobody to cdktf for a stack that it did not make', async () => {
    const { sources, ...rest } = ledgers['broken under']
    const given = { ...rest, sources: sources.map((source) => ({ ...source, file: 'infra/state.json' })) }
    const text = await report('pretty', given, english)
    expect(text).toContain('→ paraphe explain firewall.admin-sources')
    expect(text).not.toContain('cdktf deploy')
  })

  it('names the end and the approver of what was waived, and lists every waiver', async () => {
    const text = await report('pretty', ledgers['waived and expired'], english)
    expect(text.trimEnd().split('\n').at(-1)).toBe('1 broken · 1 waived (until 2026-12-31, approved by m.d.)')
    for (const { id } of ledgers['waived and expired'].waivers) expect(text).toContain(id)
  })

  it('counts every promise once', async () => {
    for (const [, ledger] of cases) {
      const last = (await report('pretty', ledger, english)).trimEnd().split('\n').at(-1) ?? ''
      const numbers = [...last.replace(/\(.*\)/, '').matchAll(/(\d+) [a-z]/g)].map((found) =>
        Number(found[1]),
      )
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(ledger.verdicts.length)
    }
  })

  it('colours only on request, and colour changes no word', async () => {
    for (const [, ledger] of cases) {
      const grey = await report('pretty', ledger, plain)
      const coloured = await report('pretty', ledger, { ...plain, color: true })
      expect(grey).not.toContain('\u001b')
      expect(stripVTControlCharacters(coloured)).toBe(grey)
    }
    expect(await report('pretty', ledgers['all kept'], { ...plain, color: true })).toContain('\u001b[32m✔')
  })

  it('obeys no control character and reverses no text', async () => {
    const text = await report('pretty', ledgers['nasty characters'], plain)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(text).toContain('<U+001B>')
  })

  it('lines the level up whatever the script of the columns before it', async () => {
    const rows = (await report('pretty', ledgers['nasty characters'], english))
      .split('\n')
      .filter((line) => /^ {2}[✔✘].* deployed$/.test(line))
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map((row) => width(row))).size).toBe(1)
  })
})
