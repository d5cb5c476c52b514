/** Promise by promise: what was seen, where, when, how strongly, who answers for it, and how to see it again. */
import type { Verdict } from '../../ledger/model.ts'
import type { Finding, Words } from '../../policies/model.ts'
import { gather } from '../lists.ts'
import { type Group, groups, standing } from '../shape.ts'
import { BEARER, day, LEVEL, whereabouts } from '../words.ts'
import { again } from './again.ts'
import { anchor, badge, type Dossier, pairs, section } from './dossier.ts'
import { type Html, h } from './template.ts'

const place = (at: { address: string | null; path: string | null }) => {
  const text = whereabouts(at)
  return text === '' ? null : h`<br><code class="address">${text}</code>`
}

type Sight = { readonly words: Words; readonly address: string | null; readonly path?: string | null }

/** What several places say alike stands once, above the places. */
function sights(list: readonly Sight[], { say }: Dossier): readonly Html[] {
  return gather(list, (one) => say(one.words)).map(({ text, items }) => {
    const spots = items.filter(({ address }) => address !== text)
    const distinct = new Map(
      spots.map(({ address, path = null }) => [`${address} ${path}`, { address, path }]),
    )
    return h`<p>${text}${[...distinct.values()].map(place)}</p>`
  })
}

function gap(finding: Finding, { say, t }: Dossier): Html {
  return h`<li class="gap"><span class="label">${t('Signé', 'Signed')}</span><p>${say(finding.expected)}</p><span class="label">${t('Constaté', 'Found')}</span><p>${say(finding.found)}${place(finding)}</p>${finding.note === undefined ? null : h`<p class="note">${say(finding.note)}</p>`}</li>`
}

function remedies(verdict: Verdict, { ctx, say }: Dossier): readonly Html[] {
  if (verdict.status !== 'broken') return []
  return [...new Set(verdict.findings.map((finding) => finding.policy))].flatMap((id) => {
    const policy = ctx.policies.get(id)
    return policy ? [h`<p>${say(policy.remedy)}<br><span class="quiet">${say(policy.why)}</span></p>`] : []
  })
}

function readings(verdict: Verdict, { ledger, say, t }: Dossier): readonly Html[] {
  return ledger.readings
    .filter((one) => verdict.promise.readings.includes(one.id))
    .map(
      (one) =>
        h`<p><a href="#r-${one.id}">${say(one.title)}</a>${t('\u00a0: ', ': ')}<code>${one.value}</code></p>`,
    )
}

function level({ level, status }: Verdict, { say, t }: Dossier): string {
  if (status === 'not-measurable') return t('sur papier seulement', 'on paper only')
  return level ? say(LEVEL[level]) : t('aucune preuve', 'no proof')
}

function missingLabel({ status }: Verdict, { t }: Dossier): string {
  if (status === 'not-applicable') return t('Motif', 'Reason')
  return status === 'kept' ? t('Manque encore', 'Still missing') : t('Manque', 'Missing')
}

/** The four facts that every promise has, side by side. */
function facts(verdict: Verdict, dossier: Dossier): Html {
  const { ledger, ctx, say, t } = dossier
  const { file, line } = verdict.promise.position
  const name = file === ledger.contractFile ? file.slice(file.lastIndexOf('/') + 1) : file
  const row: readonly (readonly [string, Html | string])[] = [
    [t('Niveau de preuve', 'Level of proof'), level(verdict, dossier)],
    [t('Qui en répond', 'Who answers for it'), say(BEARER[verdict.promise.bearer])],
    [t('Signé dans', 'Signed in'), h`<code>${name}:${line}</code>`],
    [t('Jugé le', 'Judged on'), verdict.status === 'not-measurable' ? '—' : day(ledger.judgedAt, ctx.lang)],
  ]
  return h`<dl class="facts">${row.map(([name, value]) => h`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function one(verdict: Verdict, dossier: Dossier): Html {
  const { ledger, say, t } = dossier
  const { promise, waiver } = verdict
  const commands = again(verdict, ledger)
  const term =
    waiver &&
    `${waiver.reason} — ${waiver.approver}, ${t('jusqu’au', 'until')} ${day(waiver.until, dossier.ctx.lang)}`
  return h`<article class="promise" id="${anchor(verdict)}"><header><span class="number">${t('Art.', 'Art.')} ${promise.article}</span><h4>${say(promise.title)}</h4>${badge(verdict, dossier)}</header>
<div class="body">${verdict.findings.length > 0 && h`<ul class="gaps ${standing(verdict)}">${verdict.findings.map((finding) => gap(finding, dossier))}</ul>`}
${pairs([
  [t('Constaté', 'Seen'), sights(verdict.seen, dossier)],
  [
    missingLabel(verdict, dossier),
    // what a kept promise still lacks is told in short: its places are those just above
    verdict.status === 'kept'
      ? verdict.missing.map((one) => h`<p class="quiet">${say(one.words)}</p>`)
      : sights(verdict.missing, dossier),
  ],
  [t('Lecture', 'Reading'), readings(verdict, dossier)],
  [t('Dérogation', 'Waiver'), term],
  [t('Remède', 'Remedy'), remedies(verdict, dossier)],
])}
${facts(verdict, dossier)}
${commands.length > 0 && pairs([[t('Pour vérifier', 'To check again'), commands.map((line) => h`<code class="command">${line}</code>`)]])}</div></article>`
}

const service = ({ service, verdicts }: Group, dossier: Dossier): Html =>
  h`<h3>${service ? `${service.id}, ${dossier.say(service.offer)}` : dossier.t('Le contrat entier', 'The whole contract')}</h3>${verdicts.map((verdict) => one(verdict, dossier))}`

export function promises(dossier: Dossier): Html {
  const { t } = dossier
  return section(
    'promesses',
    t('Engagement par engagement', 'Promise by promise'),
    groups(dossier.ledger).map((group) => service(group, dossier)),
  )
}
