/** The cover: whose contract, under which catalogue, sealed by which hash, signed by whom, judged when. */
import { count, STANDINGS } from '../shape.ts'
import { BEARER, COUNTED, day, LEVEL, moment } from '../words.ts'
import { type Dossier, icon, pairs } from './dossier.ts'
import { type Html, h, trusted } from './template.ts'

/** The initial that a signatory puts on every page. */
const PARAPHE = trusted(
  '<svg class="paraphe" viewBox="0 0 120 60" aria-hidden="true" focusable="false"><path d="M24 52C30 34 40 10 52 9c11-1 9 15-4 20-9 3-15 1-15-3 0-7 17-10 27-3 8 6-3 20-14 18-8-2 1-12 16-14 17-2 26 4 50-2M14 47c30-6 62-8 92-5"/></svg>',
)

/** Eight digits at a time, so that two people can compare it aloud. */
function fingerprint(hash: string): Html {
  return h`<code class="hash">${hash.match(/.{1,8}/g)?.join(' ') ?? hash}</code>`
}

function tally({ ledger, say, t }: Dossier): Html {
  const counts = count(ledger.verdicts)
  const shown = STANDINGS.filter((how) => counts[how] > 0)
  const label = t('Décompte des engagements', 'Promise count')
  return h`<ul class="tally" aria-label="${label}">${shown.map(
    (how) =>
      h`<li class="${how}"><strong>${counts[how]}</strong><span>${icon(how)}${say(COUNTED[how][counts[how] < 2 ? 'one' : 'many'])}</span></li>`,
  )}</ul>`
}

function signatures({ ledger, ctx, say, t }: Dossier): readonly Html[] | string {
  const known = ctx.paper?.signatures ?? []
  if (known.length === 0) {
    const signedOn = ledger.lock.state === 'matches' ? ledger.lock.signedOn : null
    return signedOn ? day(signedOn, ctx.lang) : t('aucune signature enregistrée', 'no signature recorded')
  }
  return known.map((one) => {
    const checked =
      one.verified === null
        ? t('selon le contrat', 'according to the contract')
        : one.verified
          ? t('signature SSH vérifiée', 'SSH signature verified')
          : t('signature SSH invalide', 'invalid SSH signature')
    return h`<p>${one.name}, ${say(BEARER[one.party])}, ${day(one.signedOn, ctx.lang)} — ${checked}</p>`
  })
}

export function cover(dossier: Dossier): Html {
  const { ledger, ctx, say, t } = dossier
  const sources = ledger.sources.map((one) => h`<p><code>${one.file}</code>, ${say(LEVEL[one.level])}</p>`)
  const evidence = ledger.evidence ?? []
  const signed = evidence.filter(({ signer }) => signer !== null).length
  const observed =
    evidence.length === 0
      ? []
      : [
          h`<p>${t(`relevés\u00a0: ${evidence.length}, signés\u00a0: ${signed}`, `evidence: ${evidence.length}, signed: ${signed}`)}</p>`,
        ]
  const documents = (ctx.paper?.documents ?? []).map(
    (one) =>
      h`<p>${one.title}${one.signedOn ? h`, ${day(one.signedOn, ctx.lang)}` : null}<br>${fingerprint(one.sha256)}</p>`,
  )
  return h`<header class="cover">
<p class="kind">${PARAPHE}${t('Dossier de preuves', 'Evidence dossier')}</p>
<div class="who"><h1>${ledger.client.name}</h1><p class="catalogue">${say(ledger.catalogue.title)}</p></div>
${tally(dossier)}
${pairs([
  [t('Client', 'Client'), h`<code>${ledger.client.code}</code>`],
  [t('Contrat', 'Contract'), h`<code>${ledger.contractFile}</code>`],
  [t('Catalogue', 'Catalogue'), h`<code>${ledger.catalogue.id}</code>`],
  [t('Pièces', 'Documents'), documents],
  [
    t('Empreinte', 'Fingerprint'),
    ledger.lock.state === 'matches'
      ? fingerprint(ledger.lock.hash)
      : t('contrat non verrouillé : son texte a pu changer', 'not locked: the text may have changed'),
  ],
  [t('Signatures', 'Signatures'), signatures(dossier)],
  [t('Jugé le', 'Judged on'), moment(ledger.judgedAt, ctx.lang)],
  [
    t('Jugé sur', 'Based on'),
    sources.length + observed.length > 0 ? [...sources, ...observed] : t('aucun document', 'no document'),
  ],
  [t('Établi le', 'Drawn up on'), `${moment(ctx.now, ctx.lang)}, ${t('par', 'by')} paraphe ${ctx.version}`],
])}
</header>`
}
