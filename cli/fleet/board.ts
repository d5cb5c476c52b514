/** The fleet on one HTML page: no script, nothing fetched, readable on paper and by a screen reader. */
import { type Html, h, trusted } from '../../report/html/template.ts'
import type { Lang } from '../command.ts'
import type { Entry } from './entry.ts'
import { notesOf, OUTCOME_WORDS, OUTCOMES, packsNote, totalsOf, urgentFirst } from './table.ts'

/** A page that a browser opens at once; the rest is in the index. */
const ROWS = 5000

const STYLE = `
:root{--ink:#1c2430;--soft:#56606e;--line:#d9d5cb;--paper:#fffefb;--failed:#7a1f5c;--broken:#a11d21;--unproven:#7d4f00;--kept:#1d6a3e;--sans:"Avenir Next",Avenir,"Segoe UI",Inter,"Nimbus Sans","Helvetica Neue",Arial,sans-serif}
*{box-sizing:border-box}html{font:400 1rem/1.5 var(--sans);color:var(--ink);background:var(--paper)}
body{margin:0 auto;max-width:76rem;padding:clamp(1.25rem,4vw,3.5rem)}
h1{font-size:clamp(1.6rem,4vw,2.2rem);font-weight:500;letter-spacing:-.01em;margin:0}
h2{font-size:1.2rem;font-weight:600;margin:2.8rem 0 .6rem}
.when{color:var(--soft);margin:.3rem 0 2rem}
.bar{display:flex;height:.6rem;gap:2px;margin-bottom:1.2rem}.bar i{display:block;min-width:2px}
.tally{list-style:none;display:flex;flex-wrap:wrap;gap:0 2.5rem;padding:0;margin:0}
.tally strong{display:block;font-size:1.9rem;font-weight:500;line-height:1.15;font-variant-numeric:lining-nums tabular-nums}
.tally span{color:var(--soft);font-size:.85rem}
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:.92rem}
th,td{text-align:left;vertical-align:baseline;padding:.45rem 1.2rem .45rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-size:.78rem;font-weight:500}tbody th{font-weight:500;width:24%;overflow-wrap:anywhere}
td ul{list-style:none;margin:0;padding:0}td{overflow-wrap:anywhere}
.failed{color:var(--failed)}.broken{color:var(--broken)}.unproven{color:var(--unproven)}.kept{color:var(--kept)}
.state{font-weight:600;white-space:nowrap}i.failed,i.broken,i.unproven,i.kept{background:currentcolor}
@media print{html{font-size:10pt}body{padding:0;max-width:none}tr{break-inside:avoid}}
@media (max-width:40rem){thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}tr,th,td{display:block;border:0;padding:.1rem 0}tr{border-bottom:1px solid var(--line);padding:.6rem 0}td[data-label]::before{content:attr(data-label) " ";color:var(--soft)}}
`

const SIGNS = { failed: '?', broken: '✘', unproven: '◌', kept: '✔' } as const

export function fleetBoard(entries: readonly Entry[], { lang, now }: { lang: Lang; now: string }): string {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const totals = totalsOf(entries)
  const packs = packsNote(totals, lang)
  const sorted = urgentFirst(entries)
  const urgent = sorted.filter((entry) => notesOf(entry, lang).length > 0)
  const title = t('La flotte', 'The fleet')
  const page = h`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${trusted(STYLE)}</style></head>
<body>
<header><h1>${title}</h1><p class="when">${t('Jugée le', 'Judged on')} <time datetime="${now}">${now.slice(0, 10)}</time>${packs !== null && h` · ${packs}`}</p></header>
<main>
<div class="bar" aria-hidden="true">${OUTCOMES.filter((outcome) => totals.outcomes[outcome] > 0).map(
    (outcome) => h`<i class="${outcome}" style="flex:${totals.outcomes[outcome]}"></i>`,
  )}</div>
<ul class="tally">
${tally(totals.projects, t('projets', 'projects'))}
${OUTCOMES.map((outcome) => tally(totals.outcomes[outcome], OUTCOME_WORDS[outcome][lang], outcome))}
${tally(totals.behind, t('en retard sur leur modèle', 'behind their template'))}
${tally(totals.waivers, t('dérogations arrivant à terme', 'waivers expiring'))}
</ul>
<h2 id="urgent">${t('À traiter', 'Needs action')}</h2>
${urgent.length === 0 ? h`<p>${t('Rien.', 'Nothing.')}</p>` : table('urgent', urgent.slice(0, ROWS), lang)}
<h2 id="all">${t('Tous les projets', 'All projects')}</h2>
${table('all', sorted.slice(0, ROWS), lang)}
${sorted.length > ROWS ? h`<p>${t(`${sorted.length - ROWS} autres projets sont dans l’index.`, `${sorted.length - ROWS} more projects are in the index.`)}</p>` : null}
</main></body></html>
`
  return page.text
}

const tally = (figure: number, words: string, state = ''): Html =>
  h`<li><strong class="${state}">${figure}</strong><span>${words}</span></li>
`

/** @param heading id of the heading above, which names the table. */
function table(heading: string, entries: readonly Entry[], lang: Lang): Html {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const rows = entries.map((entry) => {
    const notes = notesOf(entry, lang)
    return h`<tr><th scope="row">${entry.client?.name ?? entry.id}${entry.client && h`<br><small>${entry.id}</small>`}</th><td class="state ${entry.outcome}"><span aria-hidden="true">${SIGNS[entry.outcome]}</span> ${OUTCOME_WORDS[entry.outcome][lang]}</td><td data-label="${t('Tenus', 'Kept')}">${entry.counts.kept ?? 0}</td><td>${notes.length > 0 && h`<ul>${notes.map((note) => h`<li>${note}</li>`)}</ul>`}</td></tr>
`
  })
  return h`<div class="scroll" tabindex="0" role="region" aria-labelledby="${heading}"><table><thead><tr><th scope="col">${t('Projet', 'Project')}</th><th scope="col">${t('État', 'State')}</th><th scope="col">${t('Tenus', 'Kept')}</th><th scope="col">${t('À noter', 'To note')}</th></tr></thead><tbody>
${rows}</tbody></table></div>`
}
