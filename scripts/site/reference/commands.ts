/** The command line, from the verbs' own data: what `--help` says, on one page. */
import type { Command, Option } from '../../../cli/command.ts'
import { COMMANDS } from '../../../cli/commands/index.ts'
import { both, type Lang } from '../../../contract/promise.ts'
import { literal, table } from './table.ts'

const WORDS = {
  title: both('La ligne de commande', 'The command line'),
  intro: both(
    'Codes de sortie\u00a0: 0 tenu, 1 rompu (ou non prouvé sous `--require`), 2 impossible de juger. Tout verbe prend `--lang fr|en`, `--no-color` et `--debug`.',
    'Exit codes: 0 kept, 1 broken (or unproven below `--require`), 2 could not judge. Every verb takes `--lang fr|en`, `--no-color` and `--debug`.',
  ),
  option: both('option', 'option'),
  does: both('effet', 'what it does'),
  default: both('défaut', 'default'),
  many: both('plusieurs fois', 'may be repeated'),
  rest: both(
    'Ce qui suit `--` va tel quel au programme lancé.',
    'What follows `--` goes untouched to the program that is started.',
  ),
}

export async function commandsPage(lang: Lang): Promise<string> {
  const commands = await Promise.all(COMMANDS.map(async (entry) => (await entry.load()).command))
  return [
    `# ${WORDS.title[lang]}`,
    WORDS.intro[lang],
    ...commands.map((command) => verb(command, lang)),
  ].join('\n\n')
}

function verb(command: Command, lang: Lang): string {
  const { name, arguments: args, summary, options = [], examples, passThrough } = command
  const usage = ['paraphe', name, options.length > 0 ? '[options]' : '', args ?? ''].filter(Boolean).join(' ')
  const shown = examples.map((one) => `# ${one.shows[lang]}\n${one.command}`).join('\n')
  return [
    `## ${name}`,
    `${sentence(literal(summary[lang]))}`,
    `\`\`\`text\n${usage}${passThrough ? ' -- …' : ''}\n\`\`\``,
    ...(passThrough ? [WORDS.rest[lang]] : []),
    ...(options.length > 0
      ? [
          table(
            [WORDS.option[lang], WORDS.does[lang], WORDS.default[lang]],
            options.map((one) => row(one, lang)),
          ),
        ]
      : []),
    `\`\`\`sh\n${shown}\n\`\`\``,
  ].join('\n\n')
}

function row({ flags, summary, choices, default: standard, many }: Option, lang: Lang): readonly string[] {
  const among = choices ? ` (${choices.map((one) => `\`${one}\``).join(', ')})` : ''
  const repeated = many ? ` — ${WORDS.many[lang]}` : ''
  const value = typeof standard === 'string' ? `\`${standard}\`` : ''
  return [`\`${flags}\``, `${literal(summary[lang])}${among}${repeated}`, value]
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
