/** The man page, from the verbs' own data. */
import type { Command } from '../command.ts'

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')

/** roff, section 1. */
export function manPage(commands: readonly Command[], version: string): string {
  const verbs = commands.flatMap(({ name, arguments: args, summary, options = [], examples }) => [
    `.SS ${escaped([name, args].filter(Boolean).join(' '))}`,
    escaped(summary.en),
    ...options.flatMap((option) => ['.TP', `.B ${escaped(option.flags)}`, escaped(option.summary.en)]),
    ...examples.flatMap(({ command, shows }) => ['.PP', `.B ${escaped(command)}`, '.br', escaped(shows.en)]),
  ])
  return `${[
    `.TH PARAPHE 1 "" "paraphe ${version}"`,
    '.SH NAME',
    'paraphe \\- hosting under a signed contract, built from it and judged against it',
    '.SH SYNOPSIS',
    '.B paraphe',
    '.I verb',
    '[options] [arguments]',
    '.SH DESCRIPTION',
    'The signed contract is the source: constructs build it, policies judge what runs against it, promise by promise.',
    '.SH VERBS',
    ...verbs,
    '.SH OPTIONS OF EVERY VERB',
    '.TP\n.B \\-\\-lang fr|en\nlanguage of what is printed',
    '.TP\n.B \\-\\-no\\-color\nplain text',
    '.TP\n.B \\-\\-debug\nshow stack traces',
    '.SH EXIT STATUS',
    '.TP\n.B 0\nkept',
    '.TP\n.B 1\nbroken, or unproven below what was required',
    '.TP\n.B 2\ncould not judge: the input was refused',
    '.SH ENVIRONMENT',
    '.TP\n.B PARAPHE_LANG\nlanguage, before LC_ALL and LANG',
    '.TP\n.B TERRAFORM_BINARY_NAME\nterraform or tofu',
    '.TP\n.B NO_COLOR\nplain text',
    '.TP\n.B NODE_DISABLE_COMPILE_CACHE\n1: keep nothing of the compiled program in the cache folder (XDG_CACHE_HOME)',
  ].join('\n')}\n`
}
