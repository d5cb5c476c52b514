/** The annexes: what of this dossier is evidence under the GDPR and NIS 2, how to check it, what its words mean. */
import type { Verdict } from '../../ledger/model.ts'
import { byArticle, STANDINGS } from '../shape.ts'
import { COUNTED } from '../words.ts'
import { word } from './again.ts'
import { anchor, badge, type Dossier, icon, section } from './dossier.ts'
import { type Duty, GDPR, NIS2 } from './duties.ts'
import { type Html, h } from './template.ts'

function duties(name: string, list: readonly Duty[], dossier: Dossier): Html {
  const { ledger, say, t } = dossier
  const sorted = [...ledger.verdicts].sort(byArticle)
  const evidence = (duty: Duty): Html => {
    const items = sorted.filter((verdict) => duty.kinds.includes(verdict.promise.kind))
    if (items.length === 0)
      return h`<span class="quiet">${t('aucun engagement de ce contrat', 'no promise in this contract')}</span>`
    const item = (verdict: Verdict) =>
      h`<li><span><a href="#${anchor(verdict)}">${say(verdict.promise.title)}</a> <span class="quiet">(${verdict.promise.article})</span></span> ${badge(verdict, dossier)}</li>`
    return h`<ul class="plain">${items.map(item)}</ul>`
  }
  const rows = list.map(
    (duty) =>
      h`<tr><th scope="row">${duty.article}<br><span class="quiet">${say(duty.title)}</span></th><td>${evidence(duty)}</td></tr>`,
  )
  return h`<h3>${name}</h3><table class="duties"><caption>${t('Éléments de preuve par obligation', 'Evidence by obligation')}</caption><thead><tr><th scope="col">${t('Obligation', 'Obligation')}</th><th scope="col">${t('Éléments de preuve', 'Evidence')}</th></tr></thead><tbody>${rows}</tbody></table>`
}

export function laws(dossier: Dossier): Html {
  const { t } = dossier
  return section(
    'annexe-droit',
    t('Annexe : éléments de preuve, RGPD et NIS\u00a02', 'Annex: evidence, GDPR and NIS\u00a02'),
    h`<p>${t('Ces tableaux rangent les verdicts sous les obligations qu’ils éclairent. Ils n’établissent la conformité à aucun texte : c’est à des personnes d’en juger, sur l’ensemble des mesures.', 'These tables group the verdicts under the obligations they shed light on. They do not establish compliance with any text: that is for people to judge, on all the measures taken together.')}</p>`,
    duties(t('RGPD, articles 28 et 32', 'GDPR, articles 28 and 32'), GDPR, dossier),
    duties(t('NIS\u00a02, article 21', 'NIS\u00a02, article 21'), NIS2, dossier),
  )
}

/** What each standing means, in a sentence a lawyer can quote. */
function glossary({ say, t }: Dossier): Html {
  const means = {
    kept: t(
      'ce qui a été lu concorde avec ce qui est signé, au niveau de preuve indiqué',
      'what was read matches what is signed, at the level of proof shown',
    ),
    broken: t(
      'ce qui a été lu reste en deçà de ce qui est signé',
      'what was read falls short of what is signed',
    ),
    over: t('il est livré plus que ce qui est vendu', 'more is delivered than was sold'),
    unproven: t(
      'rien ne permet de dire s’il est tenu ou rompu',
      'nothing shows whether it is kept or broken',
    ),
    paper: t(
      'aucune machine ne peut le constater ; il se vérifie sur pièces',
      'no machine can observe it; it is verified from documents',
    ),
    waived: t(
      'il est rompu, et quelqu’un l’a accepté jusqu’à une date donnée',
      'it is broken, and somebody has accepted that until a given date',
    ),
    moot: t('il n’exige rien dans ce contrat', 'it requires nothing under this contract'),
  }
  return h`<dl class="glossary">${STANDINGS.map((how) => h`<div><dt><span class="badge ${how}">${icon(how)}${say(COUNTED[how].one)}</span></dt><dd>${means[how]}</dd></div>`)}</dl>`
}

export function verification(dossier: Dossier): Html {
  const { ledger, t } = dossier
  const code = word(ledger.client.code)
  const sources = ledger.sources.map((source) => word(source.file)).join(' ')
  return section(
    'annexe-verification',
    t('Annexe : vérifier par soi-même', 'Annex: check it yourself'),
    h`<p>${t('Dans une copie du projet, hors ligne, sans compte :', 'In a copy of the project, offline, without an account:')}</p>
<p><code class="command">paraphe verify ${code}</code><code class="command">paraphe check ${code}${sources ? ` ${sources}` : ''}</code></p>
<p>${t('La première commande compare le contrat et ses pièces à l’empreinte de la couverture ; la seconde rend de nouveau tous les verdicts.', 'The first command compares the contract and its documents with the fingerprint on the cover; the second gives every verdict again.')}</p>
<h3>${t('Vocabulaire des verdicts', 'What the verdicts mean')}</h3>`,
    glossary(dossier),
    h`<p>${t('Déclaré : écrit dans le plan. Déployé : présent dans l’état de l’infrastructure. Observé : constaté en fonctionnement, par un relevé daté qui expire.', 'Declared: written in the plan. Deployed: present in the state of the infrastructure. Observed: seen running, by dated evidence that expires.')}</p>`,
  )
}
