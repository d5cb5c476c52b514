/** What the guides show of the command line is what it prints: each `console` fence is run on the sample contracts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, projectOf, root } from '../cli/harness.ts'

interface Example {
  readonly page: string
  readonly command: string
  /** Lines that must be printed one below the other; `…` stands for any lines. */
  readonly lines: readonly string[]
}

const PAGES = ['contract.md', 'sla.md', 'lifecycle.md']

const examples = PAGES.flatMap((page): Example[] => {
  const text = readFileSync(join(root, 'docs', page), 'utf8')
  return [...text.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, body = '']) =>
    body
      .split(/^\$ paraphe /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.trimEnd().split('\n')
        return { page, command, lines }
      }),
  )
})

/** Figures and French are printed with spaces that do not break; pages are written with plain ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').trimEnd()

const words = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

describe('the examples of the guides', () => {
  it.each(PAGES)('%s has some', (page) => {
    expect(examples.some((example) => example.page === page)).toBe(true)
  })

  it.each(examples)('$page: paraphe $command', async ({ command, lines }) => {
    const cwd = projectOf(...readdirSync(join(root, 'clients')))
    const lang = command.includes('--lang fr') ? 'fr' : 'en'
    const { out, err } = await cli(words(command), { cwd, lang })
    const printed = `${out}${err}`.split('\n').map(plain)
    let at = 0
    let anywhere = false
    for (const line of lines.map(plain)) {
      if (line.trim() === '…') {
        anywhere = true
        continue
      }
      const found = anywhere ? printed.indexOf(line, at) : at
      expect(printed[found], `after line ${at} of\n${printed.join('\n')}`).toBe(line)
      at = found + 1
      anywhere = false
    }
  })
})
