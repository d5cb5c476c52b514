import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { report, reviewComment } from '../../report/index.ts'
import { plain as asText, code, row } from '../../report/markdown/gfm.ts'
import { MARKER } from '../../report/markdown/marker.ts'
import { kept, ledger, promise, text } from '../fixtures/ledgers/build.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { SENTINEL } from '../fixtures/ledgers/planted.ts'
import { english, plain } from './context.ts'

const cases = Object.entries(ledgers)
const pair = { before: ledgers['all kept'], after: ledgers['broken under'] }

describe('the comment on a pull request', () => {
  it.each(cases)('%s reads so', async (_, after) => {
    expect(await report('markdown', after, { ...english, before: ledgers['all kept'] })).toMatchSnapshot()
  })

  it('says what the change does, worst first', async () => {
    const comment = await reviewComment([pair], english)
    expect(comment.split('\n')[0]).toBe(MARKER)
    expect(comment.split('\n')[1]).toBe(
      '### Paraphe — 1 client affected, 1 promise newly broken, 1 newly unproven, 1 removed from the contract, 1 added',
    )
    const rows = comment.split('\n').filter((line) => line.startsWith('| '))
    expect(rows[2]).toBe(
      '| ✘ | `avance-ovh` erp — admin sources | 3.6 | kept: 22/tcp ← 198.51.100.7/32 | **broken**: 22/tcp open to 0.0.0.0/0, signed: 198.51.100.7/32 |',
    )
  })

  it('calls nothing new where there is nothing to compare with', async () => {
    const text = await report('markdown', ledgers['broken under'], english)
    expect(text.split('\n')[0]).toBe(MARKER)
    expect(text.split('\n')[1]).toBe('### Paraphe — `avance-ovh`: 1 broken, 1 unproven, 2 kept')
    expect(text).not.toMatch(/newly|added|affected|before/)
    expect(text).toContain(
      '**broken**: 22/tcp open to 0.0.0.0/0, signed: 198.51.100.7/32 | `openstack_networking_secgroup_rule_v2.erp_gra_ssh · remote_ip_prefix` |',
    )
    expect(await report('markdown', ledgers.empty, plain)).toContain('aucun engagement à juger')
  })

  it.each(cases)('%s stands so', async (_, ledger) => {
    const text = await report('markdown', ledger, plain)
    expect(text).toMatchSnapshot()
    expect(text).not.toContain(SENTINEL)
  })

  it('tells a reason once, however many servers it holds for', async () => {
    const text = await report('markdown', ledgers['no contract'], english)
    expect(text.match(/a reference not resolved/g)).toHaveLength(1)
    expect(text).toContain('a reference not resolved \\(×2\\)')
  })

  it('holds several clients in one comment, ordered together', async () => {
    const other = { ...ledgers['broken over'], client: { code: 'essentiel', name: 'x' } }
    const comment = await reviewComment([{ before: null, after: other }, pair], plain)
    expect(comment).toContain('2 clients concernés, 1 engagement nouvellement rompu, 1 désormais en excès')
    expect(comment.indexOf('| ✘ |')).toBeLessThan(comment.indexOf('| ▲ |'))
    expect(comment.split(MARKER)).toHaveLength(2)
  })

  it('names the class of the change and drafts the message', async () => {
    const comment = await report('markdown', ledgers['all kept'], {
      ...plain,
      before: ledgers['all kept'],
      change: {
        name: text('significatif', 'significant'),
        why: text('serveur remplacé', 'server replaced'),
        message: text('Bonjour,\nvoici', 'Hello,\nhere'),
      },
    })
    expect(comment).toContain('### Paraphe — aucun engagement ne change')
    expect(comment).toContain('Classe du changement\u00a0: **significatif** — serveur remplacé')
    expect(comment).toContain('> Bonjour,\n> voici')
  })

  it('stays below what a comment may hold, and says how many it left out', async () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      promise(`s/p${at}`, '3.5', text(`p${at}`, `p${at}`), 'console', {}),
    )
    const comment = await reviewComment(
      [{ before: ledger(many.map((one) => kept(one, 'x'.repeat(200)))), after: ledger([]) }],
      english,
    )
    expect(comment.length).toBeLessThan(65_536)
    expect(comment).toContain('… and 1960 more')
  })

  it('stays below it for many clients with long names, too', async () => {
    const pairs = Array.from({ length: 60 }, (_, at) => ({
      before: null,
      after: { ...ledgers['nasty characters'], client: { code: `c${at}`, name: 'x' } },
    }))
    const comment = await reviewComment(pairs, english)
    expect(comment.length).toBeLessThan(65_536)
    expect(comment).toMatch(/… and \d+ more clients\n$/)
  })

  it('redacts both sides', async () => {
    const planted = ledgers['planted secrets']
    expect(await reviewComment([{ before: planted, after: ledgers.empty }], english)).not.toContain(SENTINEL)
    expect(await reviewComment([{ before: null, after: planted }], english)).not.toContain(SENTINEL)
  })

  it('mentions nobody, links nowhere, marks nothing up', async () => {
    const comment = await report('markdown', ledgers['nasty characters'], plain)
    const prose = comment.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '')
    expect(prose).not.toMatch(/@\w|#\d|<(?!\/?(details|summary|br)>|!-- paraphe -->)|[^\\]\]\(|https?:\/\//)
  })
})

describe('the pieces', () => {
  it('a cell border never comes from a cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (texts) => {
        for (const made of [row(texts.map(asText)), row(texts.map(code))]) {
          expect(made).not.toContain('\n')
          // as GFM splits: at every border that an odd number of backslashes does not guard
          const borders = [...made.matchAll(/(\\*)\|/g)].filter(([, guards = '']) => guards.length % 2 === 0)
          expect(borders).toHaveLength(texts.length + 1)
        }
      }),
    )
  })

  it('a code span holds any backticks', () => {
    expect(code('a``b`')).toBe('``` a``b` ```')
    expect(code('a|b')).toBe('`a|b`')
    expect(row([code('a|b')])).toBe('| `a\\|b` |')
  })
})
