/** What a refused contract is told. */
import { formatProblems } from '../../contract/format-problem.ts'
import { refusals } from './sample.ts'

export const shown = (text: string) => formatProblems(refusals(text), { lang: 'en', color: false })
export const first = (text: string) => shown(text).split('\n')[0]
