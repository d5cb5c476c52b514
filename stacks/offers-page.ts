/** The page that says which offer can be built on which host, and what stands in the way elsewhere. */
import { say } from '../contract/promise.ts'
import { HOST_IDS, HOSTS } from '../hosts/index.ts'
import { tryOn } from './offers.ts'
import { VARIANTS } from './variants.ts'

/** The table of `docs/generated/offers.md`, and under it why each missing cell is missing. */
export function offersPage(lang: 'fr' | 'en'): string {
  const words = WORDS[lang]
  const rows = VARIANTS.map((variant) => ({
    name: say(variant.title, lang),
    cells: HOST_IDS.map((host) => ({ host, problems: tryOn(variant, host) })),
  }))
  const table = rows.map(
    ({ name, cells }) => `| ${name} | ${cells.map(({ problems }) => (problems ? '✘' : '✔')).join(' | ')} |`,
  )
  const reasons = rows.flatMap(({ name, cells }) => {
    const able = cells.filter(({ problems }) => problems === null).map(({ host }) => HOSTS[host].name)
    return cells.flatMap(({ host, problems }) =>
      (problems ?? []).map((problem) => {
        const why = problem.why === null ? '' : ` — ${say(problem.why, lang)}`
        return `- **${name}, ${HOSTS[host].name}**: ${say(problem.what, lang)}${why}. ${words.able}: ${able.join(', ')}.`
      }),
    )
  })
  const header = `| ${words.offer} | ${HOST_IDS.map((host) => HOSTS[host].name).join(' | ')} |`
  const rule = `|---|${HOST_IDS.map(() => '---').join('|')}|`
  return `# ${words.title}\n\n${words.how}\n\n${[header, rule, ...table].join('\n')}\n\n${reasons.join('\n')}\n`
}

const WORDS = {
  fr: {
    title: 'Quelle offre chez quel hébergeur',
    how: 'Chaque case a été construite pour de bon\u00a0; une case qui manque dit quelle promesse l’en empêche. Ce fichier s’écrit par `npm run generate:offers`.',
    offer: 'offre',
    able: 'Possible chez',
  },
  en: {
    title: 'Which offer on which host',
    how: 'Every cell was built for real; a cell that is missing says which promise stands in the way. Written by `npm run generate:offers`.',
    offer: 'offer',
    able: 'Possible on',
  },
} as const
