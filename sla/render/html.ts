/** The statement as one French page without script, made to be printed on A4 and filed. */

import { escapeHtml } from '../../contract/html-escape.ts'
import { stamp } from '../calendar/clock.ts'
import { isoOf } from '../calendar/days.ts'
import { grouped, percentText } from '../format.ts'
import { valuesOf } from '../readings.ts'
import type { Statement } from '../statement.ts'
import { STYLE } from './html-style.ts'
import { timeline } from './timeline.ts'
import { type Result, type View, viewOf } from './view.ts'

const OUTCOMES: Readonly<Record<Statement['answer']['figure']['outcome'], string>> = {
  met: 'Objectif tenu',
  missed: 'Objectif manqué',
  undetermined: 'Non établi',
  'not-applicable': 'Sans objet',
}

export function renderHtml(statements: readonly Statement[]): string {
  const pages = statements.map(page)
  const [first] = statements
  const title = first
    ? `Relevé de disponibilité · ${first.client.name} · ${first.month}`
    : 'Relevé de disponibilité'
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${pages.join('\n')}
</body>
</html>
`
}

function page(statement: Statement): string {
  const view = viewOf(statement, 'fr')
  const { figure } = statement.answer
  return `<main>
<header>
<p class="kind">Relevé mensuel de disponibilité</p>
<h1>${escapeHtml(view.title)}</h1>
<p class="period">${capital(view.month)} · article ${escapeHtml(statement.scheme.article)} · catalogue ${escapeHtml(statement.catalogue)}</p>
</header>
<section class="figures" aria-label="Résultat">
${tile('Disponibilité', view.applied.availability, `objectif ${percentText(statement.scheme.objective, 'fr')} %`)}
${tile('Résultat', OUTCOMES[figure.outcome], view.applied.verdict, figure.outcome)}
${tile('Arrêt compté', `${grouped(figure.down)} min`, `de ${view.applied.of}`)}
${tile('Non mesuré', `${grouped(figure.unmeasured)} min`, 'jamais compté comme disponible')}
</section>
<section>
<h2>Le mois</h2>
${timeline(statement)}
${legend()}
</section>
${section('Minutes couvertes', `<p>${escapeHtml(view.covered)} — ${escapeHtml(view.coveredWhy)}.</p>`)}
${section('Chaque arrêt, et ce qu’il en est', rowsTable(view))}
${section('Avoir', `<p class="credit">${escapeHtml(capital(view.credit))}.</p>`)}
${section('Lectures du contrat', readings(statement, view))}
${section('À savoir', `<ul>${view.notes.map((note) => `<li>${escapeHtml(capital(note))}.</li>`).join('')}</ul>`)}
<footer>
<p>Arrêté le ${escapeHtml(stamp(statement.asOf))}, heure de Paris. Sources : ${escapeHtml(sources(statement))}.</p>
<p>Recalculer : <code>paraphe sla ${escapeHtml(statement.month)} ${escapeHtml(statement.service)} --explain</code></p>
</footer>
</main>`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const section = (title: string, body: string): string => `<section>\n<h2>${title}</h2>\n${body}\n</section>`

function tile(label: string, value: string, note: string, tone = ''): string {
  return `<div class="tile ${tone}"><p class="label">${label}</p><p class="value">${escapeHtml(value)}</p><p class="note">${escapeHtml(note)}</p></div>`
}

function legend(): string {
  const keys = [
    ['covered', 'heures couvertes'],
    ['down', 'arrêt compté'],
    ['plan', 'arrêt planifié'],
    ['excuse', 'arrêt excusé'],
    ['aside', 'arrêt non compté'],
    ['gap', 'non mesuré'],
  ] as const
  return `<p class="legend">${keys.map(([name, text]) => `<span><svg viewBox="0 0 14 9" aria-hidden="true"><rect class="${name}" width="14" height="9"/></svg>${text}</span>`).join('')}</p>`
}

function rowsTable(view: View): string {
  if (view.rows.length === 0) return '<p>Aucun arrêt observé dans le mois.</p>'
  const rows = view.rows.map(
    (row) =>
      `<tr class="${row.counted ? 'counts' : ''}"><td class="when">${escapeHtml(row.when)}</td><td class="num">${grouped(row.minutes)}</td><td class="num">${row.counted ? grouped(row.minutes) : '–'}</td><td>${escapeHtml(row.why)}</td><td>${escapeHtml(row.incident)}</td></tr>`,
  )
  const total = view.rows.filter((row) => row.counted).reduce((sum, row) => sum + row.minutes, 0)
  return `<table><thead><tr><th>Du – au</th><th class="num">min</th><th class="num">comptées</th><th>Décision</th><th>Incident</th></tr></thead><tbody>${rows.join('')}</tbody><tfoot><tr><td>Total</td><td class="num">${grouped(view.observedMinutes)}</td><td class="num">${grouped(total)}</td><td></td><td></td></tr></tfoot></table>`
}

function readings(statement: Statement, view: View): string {
  const chosen = statement.readings.map((reading) => {
    const value = statement.answer.choices[reading.id] ?? reading.default
    const effect = reading.alternatives.find((other) => other.value === value)?.effect ?? reading.effect
    const others = valuesOf(reading).filter((other) => other !== value)
    const because =
      value === reading.default
        ? `${capital(reading.reason.fr)}.${others.length > 0 ? ` Autre lecture : ${others.join(', ')}.` : ''}`
        : `Choix du contrat. Sans lui, ${reading.default} : ${reading.reason.fr}.`
    return `<tr><td><code>${escapeHtml(reading.id)}</code></td><td>${escapeHtml(effect.fr)}<br><span class="because">${escapeHtml(because)}</span></td></tr>`
  })
  const compared = [view.applied, ...view.others].map(comparison)
  return `<table class="compare"><thead><tr><th>Lecture</th><th class="num">Disponibilité</th><th class="num">sur</th><th>Conséquence</th></tr></thead><tbody>${compared.join('')}</tbody></table>
<table class="readings"><tbody>${chosen.join('')}</tbody></table>`
}

function comparison(one: Result): string {
  return `<tr class="${one.applied ? 'applied' : ''}"><td>${escapeHtml(one.reading)}${one.applied ? ' — appliquée' : ''}</td><td class="num">${escapeHtml(one.availability)}</td><td class="num">${escapeHtml(one.of)}</td><td>${escapeHtml(one.verdict)}</td></tr>`
}

function sources(statement: Statement): string {
  const names = new Set(statement.sources)
  const booked =
    statement.credit.state === 'requested' ? ` ; demande reçue le ${isoOf(statement.credit.on)}` : ''
  return `${[...names].join(', ') || 'aucune'}${booked}`
}
