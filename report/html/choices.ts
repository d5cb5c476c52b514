/** What people decided: readings of an ambiguous text, waivers of a finding; and what nobody decided on. */
import { day, WAIVER_STATE } from '../words.ts'
import { type Dossier, pairs, section } from './dossier.ts'
import { type Html, h } from './template.ts'

export function readings(dossier: Dossier): Html {
  const { ledger, ctx, say, t } = dossier
  const used = new Set(ledger.verdicts.flatMap(({ promise }) => promise.readings))
  const applied = ledger.readings.filter((one) => used.has(one.id) || !one.default)
  const items = applied.map((one) => {
    const words = ctx.readings?.get(one.id)
    return h`<article class="reading" id="r-${one.id}"><h3>${say(one.title)}</h3>${pairs([
      [
        t('Lecture retenue', 'Reading applied'),
        h`<code>${one.value}</code> ${one.default ? t('(par défaut)', '(the default)') : t('(choisie au contrat)', '(chosen in the contract)')}`,
      ],
      [t('Articles', 'Articles'), words?.articles.join(', ') ?? null],
      [t('Effet du défaut', 'Effect of the default'), words ? say(words.effect) : null],
      [t('Raison du défaut', 'Reason for the default'), words ? say(words.reason) : null],
      [
        t('Autres lectures', 'Other readings'),
        words?.alternatives.map((other) => h`<p><code>${other.value}</code> — ${say(other.effect)}</p>`) ??
          null,
      ],
    ])}</article>`
  })
  return section(
    'lectures',
    t('Lectures appliquées', 'Readings applied'),
    h`<p>${t('Là où le texte signé peut se lire de deux façons, le choix est consigné ici, avec ce qu’une autre lecture changerait.', 'Where the signed text can be read in two ways, the choice is recorded here, with what another reading would change.')}</p>`,
    items.length > 0
      ? items
      : h`<p class="quiet">${t('Aucune lecture n’intervient dans ces verdicts.', 'No reading affects these verdicts.')}</p>`,
  )
}

export function waivers(dossier: Dossier): Html {
  const { ledger, ctx, say, t } = dossier
  const heads = [
    t('Porte sur', 'Covers'),
    t('Motif', 'Reason'),
    t('Approuvée par', 'Approved by'),
    t('Dernier jour', 'Last day'),
    t('État', 'State'),
  ] as const
  const rows = ledger.waivers.map(
    (one) =>
      h`<tr class="${one.state}"><th scope="row"><code>${one.id}</code></th><td data-label="${heads[1]}">${one.reason}</td><td data-label="${heads[2]}">${one.approver}</td><td data-label="${heads[3]}">${day(one.until, ctx.lang)}</td><td data-label="${heads[4]}">${say(WAIVER_STATE[one.state])}</td></tr>`,
  )
  const strays = ledger.unclaimed.map((one) => h`<li><code class="address">${one.address}</code></li>`)
  return section(
    'derogations',
    t('Dérogations', 'Waivers'),
    rows.length > 0
      ? h`<table class="waivers"><caption>${t('Nom, motif et terme de chacune ; aucune n’est sans terme', 'Name, reason and end date of each; none is open-ended')}</caption><thead><tr>${heads.map((head) => h`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`
      : h`<p class="quiet">${t('Aucune dérogation.', 'No waiver.')}</p>`,
    strays.length > 0 &&
      h`<h3>${t('Ressources qu’aucun service ne revendique', 'Resources that no service claims')}</h3><p>${t('Elles existent, et aucune ligne du contrat ne les explique.', 'They exist, and no line of the contract accounts for them.')}</p><ul>${strays}</ul>`,
  )
}
