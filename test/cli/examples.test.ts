/** What the help shows is what the program takes: every example, through the real parser. */
import { describe, expect, it } from 'vitest'
import type { Command, Context } from '../../cli/command.ts'
import { COMMANDS, type Entry } from '../../cli/commands/index.ts'
import { run } from '../../cli/program.ts'
import { cli, project } from './harness.ts'

interface Call {
  readonly name: string
  readonly args: readonly string[]
}

/** The program as it is, but every verb only notes that it was called. */
async function parsed(argv: readonly string[]): Promise<{ code: number; err: string; calls: Call[] }> {
  const calls: Call[] = []
  const noted = (command: Command): Command => ({
    ...command,
    run: async (_ctx, args) => {
      calls.push({ name: command.name, args })
      return 0
    },
  })
  const commands = COMMANDS.map(
    (entry): Entry => ({
      ...entry,
      load: async () => ({ command: noted((await entry.load()).command) }),
    }),
  )
  const err: string[] = []
  const context: Context = {
    ...{ cwd: '/', env: {}, lang: 'en', color: false, width: 100, version: '0', debug: false },
    ...{ interactive: false, now: () => new Date(0), out: () => {}, err: (text: string) => err.push(text) },
  }
  return { code: await run(argv, context, commands), err: err.join(''), calls }
}

/** The calls of the program in a shell line, whatever other programs feed it or read it. */
const ownParts = (line: string): string[] =>
  line.split(/\s+(?:\|\|?|&&|;)\s+/).filter((part) => /^paraphe\b/.test(part))

/** The words that a shell hands to the program: quotes taken off, nothing after a redirection. */
function words(part: string): string[] {
  const [own = ''] = part.split(/\s+[<>]\s?/)
  return [...own.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}

const commands = await Promise.all(COMMANDS.map(async (entry) => (await entry.load()).command))
const examples = commands.flatMap(({ name, examples: of }) =>
  of.map((example) => ({ name, line: example.command })),
)

describe('examples of the help', () => {
  it.each(commands)('$name shows some, in both languages', ({ examples: of }) => {
    expect(of.length).toBeGreaterThan(0)
    for (const { shows } of of) expect(Math.min(shows.fr.length, shows.en.length)).toBeGreaterThan(0)
  })

  it.each(examples)('$line', async ({ name, line }) => {
    const parts = ownParts(line)
    expect(parts.length).toBeGreaterThan(0)
    for (const part of parts) {
      const { code, err, calls } = await parsed(words(part).slice(1))
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(calls.map((call) => call.name)).toEqual([name])
    }
  })

  it.each(commands)('$name refuses an option it does not have', async ({ name }) => {
    const { code, err, calls } = await parsed([name, '--no-such-option'])
    expect(code).toBe(2)
    expect(err).toMatch(/--no-such-option/)
    expect(calls).toEqual([])
  })

  it.each(commands)('$name prints its examples with --help', async ({ name, examples: of }) => {
    for (const lang of ['fr', 'en'] as const) {
      const { code, out, err } = await cli([name, '--help'], { cwd: project(), lang })
      expect(err).toBe('')
      expect(code).toBe(0)
      for (const { command, shows } of of) expect(out).toContain(`${command}\n      ${shows[lang]}`)
    }
  })
})
