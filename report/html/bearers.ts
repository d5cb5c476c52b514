/** Who answers for what: one row a promise, one column a party. */
import type { Bearer } from '../../contract/promise.ts'
import { byArticle } from '../shape.ts'
import { BEARER } from '../words.ts'
import { anchor, badge, type Dossier, section } from './dossier.ts'
import { type Html, h } from './template.ts'

const PARTIES: readonly Bearer[] = ['client', 'provider', 'partner', 'host']

export function bearers(dossier: Dossier): Html {
  const { ledger, say, t } = dossier
  const rows = [...ledger.verdicts].sort(byArticle).map((verdict) => {
    const { promise } = verdict
    const cells = PARTIES.map((party) =>
      party === promise.bearer
        ? h`<td class="bears"><span class="dot" aria-hidden="true"></span><span class="unseen">${t('en répond', 'answers for it')}</span></td>`
        : h`<td></td>`,
    )
    return h`<tr><td class="article">${promise.article}</td><th scope="row"><a href="#${anchor(verdict)}">${say(promise.title)}</a></th>${cells}<td class="state">${badge(verdict, dossier)}</td></tr>`
  })
  const heads = PARTIES.map((party) => h`<th scope="col" class="party">${say(BEARER[party])}</th>`)
  return section(
    'repond',
    t('Qui répond de quoi', 'Who answers for what'),
    h`<p>${t('Chaque engagement a un seul débiteur : la partie à qui le contrat l’impose, qu’elle l’exécute elle-même ou non.', 'Each promise binds one party: the one the contract makes answerable for it, whether or not it does the work itself.')}</p>`,
    rows.length > 0 &&
      h`<table class="bearers"><caption>${t('Le point désigne celui qui en répond', 'The dot marks who answers')}</caption><thead><tr><th scope="col" class="article">${t('Article', 'Article')}</th><th scope="col">${t('Engagement', 'Promise')}</th>${heads}<th scope="col" class="state">${t('Verdict', 'Verdict')}</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
}
