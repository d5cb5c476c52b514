/** Taking answers one after the other, from a person or from a file. */
import { refuse } from '../errors.ts'
import { didYouMean } from '../suggest.ts'
import { type Answers, QUESTIONS, type Question } from './questions.ts'

export function defaultOf(question: Question, answers: Answers): string | undefined {
  return typeof question.default === 'function' ? question.default(answers) : question.default
}

/** Why `value` is no answer to `question`; null when it is one. */
export function refusalOf(
  question: Question,
  value: string,
  answers: Answers,
): { fr: string; en: string } | null {
  const choices = question.choices?.(answers)
  if (choices) return choices.includes(value) ? null : didYouMean(value, choices)
  if (question.pattern?.test(value) === false)
    return { fr: `«\u00a0${value}\u00a0» n’est pas accepté`, en: `"${value}" is not accepted` }
  return null
}

/** Asks every question that applies; `ask` gives the answer, or an empty string for the default. */
export async function takeAnswers(
  ask: (question: Question, answers: Answers) => Promise<string>,
  questions: readonly Question[] = QUESTIONS,
): Promise<Answers> {
  const answers: Record<string, string> = {}
  for (const question of questions) {
    if (question.applies?.(answers) === false) continue
    const given = (await ask(question, answers)).trim()
    answers[question.id] = given === '' ? (defaultOf(question, answers) ?? '') : given
  }
  return answers
}

/** The answers of a file, with defaults for those it leaves out. Throws InputError for one that is not accepted. */
export async function answersFrom(
  values: Readonly<Record<string, unknown>>,
  file: string,
  questions: readonly Question[] = QUESTIONS,
): Promise<Answers> {
  const known = questions.map((question) => question.id)
  const position = { file, line: 1, column: 1 }
  for (const key of Object.keys(values)) {
    if (!known.includes(key))
      throw refuse(
        { fr: `réponse sans question\u00a0: ${key}`, en: `answer without a question: ${key}` },
        null,
        didYouMean(key, known),
        position,
      )
  }
  return takeAnswers(async (question, answers) => {
    const given = values[question.id]
    const value = given === undefined ? (defaultOf(question, answers) ?? '') : String(given)
    const wrong = refusalOf(question, value, answers)
    if (wrong) throw refuse(`${question.id}: ${value}`, question.text, wrong, position)
    return value
  }, questions)
}
