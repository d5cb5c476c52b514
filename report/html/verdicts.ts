/** The page of verdicts by article: what is not kept first, in a sentence each, then every promise in a table. */
import type { Verdict } from '../../ledger/model.ts'
import { firstFew, gather } from '../lists.ts'
import { byArticle, standing } from '../shape.ts'
import { contrast, LEVEL } from '../words.ts'
import { anchor, badge, type Dossier, section, serviceName } from './dossier.ts'
import { type Html, h } from './template.ts'

const link = (verdict: Verdict, dossier: Dossier) =>
  h`<a href="#${anchor(verdict)}">${dossier.say(verdict.promise.title)}</a>`

function alert(verdict: Verdict, dossier: Dossier): Html {
  const { ctx, say } = dossier
  const reasons =
    verdict.findings.length > 0
      ? verdict.findings.map((finding) => contrast(finding, ctx.lang))
      : verdict.missing.map((gap) => say(gap.words))
  const told = firstFew(
    gather(reasons, (reason) => reason).map(({ text }) => text),
    3,
    dossier.t,
  )
  return h`<li>${badge(verdict, dossier)} <p><strong>${dossier.t('Art.', 'Art.')} ${verdict.promise.article}, ${link(verdict, dossier)}</strong> (${serviceName(verdict, dossier)})${told.map((reason) => h`<br>${reason}`)}</p></li>`
}

function row(verdict: Verdict, dossier: Dossier): Html {
  const { say, t } = dossier
  const level = verdict.level
    ? say(LEVEL[verdict.level])
    : verdict.status === 'not-measurable'
      ? t('papier', 'paper')
      : '—'
  return h`<tr><td class="article">${verdict.promise.article}</td><th scope="row">${link(verdict, dossier)}</th><td>${serviceName(verdict, dossier)}</td><td>${badge(verdict, dossier)}</td><td class="level">${level}</td></tr>`
}

export function verdicts(dossier: Dossier): Html {
  const { ledger, t } = dossier
  const sorted = [...ledger.verdicts].sort(byArticle)
  const open = sorted.filter((verdict) => ['broken', 'over', 'unproven'].includes(standing(verdict)))
  const title = t('Verdicts par article', 'Verdicts by article')
  if (sorted.length === 0) {
    return section(
      'verdicts',
      title,
      h`<p>${t('Le contrat ne contient aucun engagement à juger.', 'The contract contains no promise to judge.')}</p>`,
    )
  }
  return section(
    'verdicts',
    title,
    open.length > 0
      ? h`<h3>${t('À traiter', 'Needs action')}</h3><ul class="alerts">${open.map((verdict) => alert(verdict, dossier))}</ul><h3>${t('Tous les engagements', 'All promises')}</h3>`
      : h`<p class="lead">${t('Rien, parmi ce qui a été jugé, n’est rompu ni laissé sans preuve.', 'Nothing that was judged is broken or left unproven.')}</p>`,
    h`<table class="verdicts"><caption>${t('Un engagement par ligne, dans l’ordre du contrat', 'One promise per line, in the order of the contract')}</caption>
<thead><tr><th scope="col">${t('Article', 'Article')}</th><th scope="col">${t('Engagement', 'Promise')}</th><th scope="col">${t('Service', 'Service')}</th><th scope="col">${t('Verdict', 'Verdict')}</th><th scope="col">${t('Preuve', 'Proof')}</th></tr></thead>
<tbody>${sorted.map((verdict) => row(verdict, dossier))}</tbody></table>`,
  )
}
