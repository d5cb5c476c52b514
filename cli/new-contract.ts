/** `paraphe new contract`: a few questions, then a file that loads, its lock and what the client reads. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { stderr, stdin } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { refuse } from '../contract/errors.ts'
import { answersFrom, defaultOf, refusalOf, takeAnswers } from '../contract/new/answer.ts'
import { type Answers, choiceTitle, QUESTIONS, type Question } from '../contract/new/questions.ts'
import { writeContract } from '../contract/new/write.ts'
import { parseSource } from '../contract/source.ts'
import { type Context, EXIT } from './command.ts'

/** Writes a new contract from `--answers <file>`, or by asking when a person is there. */
export async function newContract(ctx: Context, options: Readonly<Record<string, unknown>>): Promise<number> {
  const answers = await answersOf(ctx, options, QUESTIONS)
  const { files, loaded } = writeContract(answers, {
    cwd: ctx.cwd,
    today: ctx.now().toISOString().slice(0, 10),
    lang: ctx.lang,
  })
  ctx.out(`${files.join('\n')}\n`)
  const { code } = loaded.contract.client
  ctx.err({ fr: `ensuite\u00a0: paraphe lint ${code}\n`, en: `next: paraphe lint ${code}\n` }[ctx.lang])
  return EXIT.kept
}

/** The answers to `questions`: those of `--answers <file>`, else those of the person at the terminal. */
export function answersOf(
  ctx: Context,
  options: Readonly<Record<string, unknown>>,
  questions: readonly Question[],
): Promise<Answers> {
  return typeof options.answers === 'string'
    ? fromFile(options.answers, ctx, questions)
    : fromPerson(ctx, questions)
}

async function fromFile(file: string, ctx: Context, questions: readonly Question[]): Promise<Answers> {
  let text: string
  try {
    text = readFileSync(resolve(ctx.cwd, file), 'utf8')
  } catch (error) {
    throw refuse(
      { fr: `${file}\u00a0: illisible`, en: `${file}: cannot be read` },
      (error as NodeJS.ErrnoException).code ?? null,
    )
  }
  const { value } = parseSource(text, file)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw refuse({ fr: `${file}\u00a0: il faut un bloc de clés`, en: `${file}: a block of keys is needed` })
  }
  return answersFrom(value as Record<string, unknown>, file, questions)
}

async function fromPerson(ctx: Context, questions: readonly Question[]): Promise<Answers> {
  if (!ctx.interactive) {
    throw refuse(
      { fr: 'personne pour répondre', en: 'nobody to answer' },
      { fr: 'ce terminal n’est pas interactif', en: 'this terminal is not interactive' },
      '--answers <file>',
    )
  }
  const prompt = createInterface({ input: stdin, output: stderr })
  try {
    return await takeAnswers(async (question, answers) => {
      for (;;) {
        const given = (await prompt.question(promptOf(question, answers, ctx))).trim()
        const value = given === '' ? (defaultOf(question, answers) ?? '') : given
        const wrong = refusalOf(question, value, answers)
        if (!wrong) return value
        ctx.err(`  ${wrong[ctx.lang]}\n`)
      }
    }, questions)
  } finally {
    prompt.close()
  }
}

function promptOf(question: Question, answers: Answers, { lang }: Context): string {
  const choices = question.choices?.(answers) ?? []
  const list = choices.map((value) => {
    const title = choiceTitle(question.id, value)
    return `  ${value}${title ? ` — ${title[lang]}` : ''}\n`
  })
  const fallback = defaultOf(question, answers)
  return `${question.text[lang]}\n${list.join('')}${fallback ? `[${fallback}] ` : ''}> `
}
