/** Turns a Command (data) into a commander command, and runs the one that was asked for. */
import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander'
import type { Command, Context, Option } from './command.ts'
import { EXIT } from './command.ts'
import { COMMANDS, type Entry } from './commands/index.ts'
import { reportFailure } from './failure.ts'

const GLOBAL: readonly Option[] = [
  {
    flags: '--lang <lang>',
    summary: { en: 'output language', fr: 'langue d’affichage' },
    choices: ['fr', 'en'],
  },
  { flags: '--no-color', summary: { en: 'plain text', fr: 'texte sans couleur' } },
  { flags: '--debug', summary: { en: 'show stack traces', fr: 'montrer les traces' } },
]

/** Runs one command line (without `node` and the script). Returns the exit code; never throws, never exits. */
export async function run(
  argv: readonly string[],
  ctx: Context,
  commands: readonly Entry[] = COMMANDS,
): Promise<number> {
  const entry = commands.find(({ name }) => name === firstWord(argv))
  let code: number = EXIT.kept
  const program = new Commander('paraphe')
    .description(
      ctx.lang === 'fr'
        ? 'Le contrat signé est la source : ce qui est signé est ce qui tourne.'
        : 'The signed contract is the source: what was signed is what runs.',
    )
    .version(ctx.version)
    .exitOverride()
    .configureOutput({ writeOut: ctx.out, writeErr: ctx.err })
  addOptions(program, GLOBAL, ctx)
  try {
    for (const other of commands) {
      if (other !== entry)
        program
          .command(other.name)
          .summary(other.summary[ctx.lang])
          .action(() => {})
    }
    if (entry)
      await addCommand(program, entry, argv, ctx, (value) => {
        code = value
      })
    if (argv.length === 0) {
      program.outputHelp({ error: true })
      return EXIT.cannotJudge
    }
    await program.parseAsync(beforeDashes(entry, argv), { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.kept : EXIT.cannotJudge
    return reportFailure(error, ctx)
  }
}

async function addCommand(
  program: Commander,
  entry: Entry,
  argv: readonly string[],
  ctx: Context,
  done: (code: number) => void,
) {
  const { command } = await entry.load()
  const sub = program.command([command.name, command.arguments].filter(Boolean).join(' '))
  sub.summary(command.summary[ctx.lang]).description(command.summary[ctx.lang])
  addOptions(sub, [...(command.options ?? []), ...GLOBAL], ctx)
  sub.addHelpText('after', examplesOf(command, ctx))
  sub.action(async (...given: unknown[]) => {
    const options = sub.opts<Record<string, unknown>>()
    const args = given
      .slice(0, -2)
      .flat()
      .filter((word): word is string => typeof word === 'string')
    const rest = command.passThrough ? afterDashes(argv) : undefined
    done(await command.run(ctx, args, rest ? { ...options, rest } : options))
  })
}

function addOptions(to: Commander, options: readonly Option[], ctx: Context): void {
  for (const option of options) {
    const made = new CommanderOption(option.flags, option.summary[ctx.lang])
    if (option.choices) made.choices([...option.choices])
    if (option.default !== undefined) made.default(option.default)
    if (option.many)
      made.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
    to.addOption(made)
  }
}

function examplesOf(command: Command, ctx: Context): string {
  const title = ctx.lang === 'fr' ? 'Exemples :' : 'Examples:'
  const lines = command.examples.map((example) => `  ${example.command}\n      ${example.shows[ctx.lang]}`)
  return `\n${title}\n${lines.join('\n')}\n`
}

const firstWord = (argv: readonly string[]) => {
  const cut = argv.indexOf('--lang') === 0 ? argv.slice(2) : argv
  return cut.find((word) => !word.startsWith('-'))
}

/** What stands after the first `--` belongs to the program that a pass-through verb starts. */
function beforeDashes(entry: Entry | undefined, argv: readonly string[]): string[] {
  const cut = argv.indexOf('--')
  return entry && cut >= 0 ? argv.slice(0, cut) : [...argv]
}

function afterDashes(argv: readonly string[]): readonly string[] {
  const cut = argv.indexOf('--')
  return cut < 0 ? [] : argv.slice(cut + 1)
}
