/** The dossier: one HTML file to read on a phone, print to A4 or hand to a lawyer. No script, nothing fetched. */
import type { Reporter } from '../model.ts'
import { brief } from '../words.ts'
import { laws, verification } from './annexes.ts'
import { bearers } from './bearers.ts'
import { readings, waivers } from './choices.ts'
import { cover } from './cover.ts'
import { type Dossier, dossierOf } from './dossier.ts'
import { map } from './map.ts'
import { promises } from './promises.ts'
import { style } from './style.ts'
import { cssString, type Html, h, trusted } from './template.ts'
import { verdicts } from './verdicts.ts'

/** Sections in the order they are read. */
const SECTIONS = [verdicts, promises, bearers, readings, waivers, map, laws, verification] as const

/** Built from the sections themselves: an entry cannot point nowhere. */
function contents(sections: readonly Html[], { t }: Dossier): Html {
  const entries = sections.map(({ text }) => {
    const [, id = '', title = ''] = /<section id="([^"]+)"[^>]*><h2[^>]*>(.*?)<\/h2>/.exec(text) ?? []
    return h`<li><a href="#${id}">${trusted(title)}</a></li>`
  })
  return h`<div class="toc"><nav aria-labelledby="sommaire"><h2 id="sommaire">${t('Sommaire', 'Contents')}</h2><ol>${entries}</ol></nav></div>`
}

export const html: Reporter = (ledger, ctx) => {
  const dossier = dossierOf(ledger, ctx)
  const { t } = dossier
  const title = `${t('Dossier de preuves', 'Evidence dossier')} — ${ledger.client.name}`
  const seal =
    ledger.lock.state === 'matches'
      ? `${t('Empreinte', 'Fingerprint')} ${brief(ledger.lock.hash)}`
      : t('Sans verrou', 'No lock')
  const sections = SECTIONS.map((section) => section(dossier))
  const sheet = trusted(style(cssString(title), cssString(ledger.client.code), cssString(seal)))
  const page = h`<!doctype html>
<html lang="${ctx.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${sheet}</style>
</head>
<body>
<a class="skip" href="#contenu">${t('Aller au contenu', 'Skip to content')}</a>
${cover(dossier)}
<div class="sheet">
${contents(sections, dossier)}
<main id="contenu">
${sections}
</main>
</div>
<footer><p>${t('Ce dossier décrit ce qui a été lu au jour indiqué. La dernière annexe donne la commande qui le refait.', 'This dossier describes what was read on the day shown. The last annex gives the command that rebuilds it.')}</p></footer>
</body>
</html>
`
  return page.text
}
