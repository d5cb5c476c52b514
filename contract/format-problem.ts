/** Problems as a person reads them: where, what and why on one line, the source line underlined, what to do. */
import { styleText } from 'node:util'
import type { Problem } from './errors.ts'
import { type Lang, say } from './promise.ts'

export interface FormatOptions {
  readonly lang: Lang
  readonly color: boolean
}

/** The text of `problems`, in their order, one blank line between two; no newline at the end. */
export function formatProblems(problems: readonly Problem[], options: FormatOptions): string {
  return problems.map((problem) => formatProblem(problem, options)).join('\n\n')
}

function formatProblem(problem: Problem, { lang, color }: FormatOptions): string {
  const paint = (style: 'bold' | 'red' | 'dim', text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text
  const { position } = problem
  const where = position ? `${position.file}:${position.line}:${position.column}: ` : ''
  const why = problem.why === null ? '' : ` — ${clean(say(problem.why, lang))}`
  const lines = [`${paint('bold', where)}${clean(say(problem.what, lang))}${why}`]
  if (position && problem.excerpt) {
    const number = String(position.line)
    const { line, before, length } = windowOf(problem.excerpt.line, position.column, problem.excerpt.length)
    lines.push(`  ${paint('dim', `${number} │`)} ${clean(line)}`)
    lines.push(
      `  ${' '.repeat(number.length)} ${paint('dim', '│')} ${' '.repeat(before)}${paint('red', '^'.repeat(length))}`,
    )
  }
  if (problem.remedy !== null) lines.push(`  ${clean(say(problem.remedy, lang))}`)
  return lines.join('\n')
}

/** Characters of a source line that are shown. */
const WIDTH = 120

/** The part of a long line that holds what is underlined. */
function windowOf(line: string, column: number, length: number) {
  const start = line.length <= WIDTH || column < WIDTH - 20 ? 0 : column - 40
  const head = start > 0 ? '…' : ''
  const tail = line.length > start + WIDTH ? '…' : ''
  const shown = line.slice(start, start + WIDTH)
  const before = column - 1 - start
  return {
    line: `${head}${shown}${tail}`,
    before: before + head.length,
    length: Math.max(1, Math.min(length, shown.length - before)),
  }
}

/** One space for a tab keeps the caret under its word; other control characters could drive the terminal. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach the terminal
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '·')
}
