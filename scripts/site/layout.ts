/** The dress of a page: menu, search, the other language, contents. Only relative addresses: it opens from a folder too. */
import { posix } from 'node:path'
import type { Lang, Text } from '../../contract/promise.ts'
import { both } from '../../contract/promise.ts'
import { type Html, h, trusted } from '../../report/html/template.ts'
import type { Rendered } from './markdown.ts'
import { addressOf, type Page, type Section } from './page.ts'

const SECTIONS: readonly (readonly [Section, Text])[] = [
  ['start', both('Commencer', 'Start')],
  ['guides', both('Guides', 'Guides')],
  ['reference', both('Référence', 'Reference')],
  ['project', both('Le projet', 'The project')],
]
const WORDS = {
  menu: both('Toutes les pages', 'All pages'),
  skip: both('Aller au texte', 'Skip to the text'),
  search: both('Chercher', 'Search'),
  some: both('% passages', '% passages'),
  none: both('rien', 'nothing'),
  contents: both('Sur cette page', 'On this page'),
  other: both('English', 'Français'),
  untranslated: both('Cette page n’existe qu’en anglais.', 'This page exists in English only.'),
  home: both('Paraphe, documentation', 'Paraphe, documentation'),
}

/** The whole document. `pages` are all of the site, for the menu. */
export function layout(page: Page, { html, headings }: Rendered, pages: readonly Page[]): string {
  const { lang } = page
  const other: Lang = lang === 'fr' ? 'en' : 'fr'
  const from = posix.dirname(addressOf(page))
  const to = (address: string) => posix.relative(from, address)
  const base = posix.relative(from, lang)
  const contents = headings.filter(({ depth }) => depth === 2)
  const written = page.written === lang ? null : page.written
  return h`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${page.title} — Paraphe</title>
<link rel="stylesheet" href="${to('style.css')}"><link rel="alternate" hreflang="${other}" href="${to(addressOf({ lang: other, slug: page.slug }))}"></head>
<body>
<a class="skip" href="#text">${WORDS.skip[lang]}</a>
<header><a class="home" href="${to(`${lang}/index.html`)}" aria-label="${WORDS.home[lang]}">Paraphe</a>
<a class="menu" href="#menu">${WORDS.menu[lang]}</a>
<form role="search" data-base="${base === '' ? '' : `${base}/`}" data-some="${WORDS.some[lang]}" data-none="${WORDS.none[lang]}"><label for="asked">${WORDS.search[lang]}</label><input id="asked" type="search" autocomplete="off"></form>
<a class="lang" lang="${other}" hreflang="${other}" href="${to(addressOf({ lang: other, slug: page.slug }))}">${WORDS.other[lang]}</a></header>
<div class="found"><p id="found-status" role="status"></p><ol id="found"></ol></div>
<div class="page">
<main id="text">${written === null ? null : h`<p class="untranslated">${WORDS.untranslated[lang]}</p>`}
${contents.length < 3 ? null : h`<aside aria-label="${WORDS.contents[lang]}"><details><summary>${WORDS.contents[lang]}</summary><ul>${contents.map(({ id, text }) => h`<li><a href="#${id}">${text}</a></li>`)}</ul></details></aside>`}
<article${written === null ? null : h` lang="${written}"`}>
${trusted(html)}</article></main>
<nav id="menu" aria-label="${WORDS.menu[lang]}">
${SECTIONS.map(([section, title]) => menu(section, title[lang], page, pages, to))}</nav></div>
<script src="${to('search.js')}" defer></script>
</body></html>
`.text
}

function menu(
  section: Section,
  title: string,
  page: Page,
  pages: readonly Page[],
  to: (address: string) => string,
): Html {
  const mine = pages.filter((one) => one.lang === page.lang && one.section === section)
  return h`<p class="section">${title}</p><ul>
${mine.map((one) => h`<li><a href="${to(addressOf(one))}"${one.slug === page.slug && h` aria-current="page"`}${one.written !== one.lang && h` lang="${one.written}"`}>${one.title}</a></li>`)}</ul>
`
}
