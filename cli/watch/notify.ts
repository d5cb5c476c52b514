/** Telling people: a webhook that gets JSON, and the text of an e-mail for whatever sends e-mails here. */
import { refuse } from '../../contract/errors.ts'
import type { Lang } from '../command.ts'
import { type Event, isWorse, type WatchChange } from './round.ts'

const TIMEOUT_MS = 10_000
/** Pauses before another try; a receiver that restarts is back after the last. */
const PAUSES_MS = [1_000, 4_000, 15_000]

export type Sleep = (ms: number) => Promise<void>

/**
 * POSTs the events once, `{ text, events }`: chat programs show `text`, machines read `events`. Tries again when the
 * receiver is away, overloaded or silent. Throws InputError when it stays so or says no; the address may hold a token
 * and is never repeated beyond its host.
 */
export async function postEvents(
  url: string,
  events: readonly Event[],
  { lang, sleep }: { readonly lang: Lang; readonly sleep: Sleep },
): Promise<void> {
  const body = JSON.stringify({ text: linesOf(events, lang).join('\n'), events })
  let why = ''
  for (const pause of [...PAUSES_MS, null]) {
    const answer = await attempt(url, body)
    if (answer === 'sent') return
    why = answer.why
    if (pause === null || !answer.again) break
    await sleep(pause)
  }
  const { host } = new URL(url)
  throw refuse(
    { fr: `${host} n’a pas accepté la notification`, en: `${host} did not accept the notification` },
    why,
    {
      fr: 'elle sera renvoyée au prochain tour',
      en: 'it will be sent again next round',
    },
  )
}

async function attempt(url: string, body: string): Promise<'sent' | { why: string; again: boolean }> {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (response.ok) return 'sent'
    return { why: `HTTP ${response.status}`, again: response.status >= 500 || response.status === 429 }
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } }
    return { why: cause?.code ?? name, again: true }
  }
}

/** An address that can be posted to. Throws InputError without repeating it. */
export function webhookOf(given: string): string {
  const wrong = refuse(
    { fr: '--webhook\u00a0: pas une URL http(s)', en: '--webhook: not an http(s) URL' },
    null,
    'https://…',
  )
  if (!URL.canParse(given)) throw wrong
  if (!['http:', 'https:'].includes(new URL(given).protocol)) throw wrong
  return given
}

const WORDS: Readonly<Record<Lang, Readonly<Record<WatchChange, string>>>> = {
  fr: {
    ...{ 'newly-broken': '✘ rompu', worse: '✘ rompu davantage', 'over-delivered': '▲ en excès' },
    ...{ 'newly-unproven': '◌ plus prouvé', removed: '– plus au contrat', waived: '✎ sous dérogation' },
    ...{
      repaired: '✔ rétabli',
      added: '✔ nouveau',
      blind: '◌ ne peut plus être jugé',
      sighted: '✔ jugé de nouveau',
    },
  },
  en: {
    ...{ 'newly-broken': '✘ broken', worse: '✘ broken further', 'over-delivered': '▲ over-delivered' },
    ...{ 'newly-unproven': '◌ no longer proven', removed: '– no longer in the contract', waived: '✎ waived' },
    ...{
      repaired: '✔ restored',
      added: '✔ new',
      blind: '◌ can no longer be judged',
      sighted: '✔ judged again',
    },
  },
}

/** A line an event and, below it, a line a place. */
export function linesOf(events: readonly Event[], lang: Lang): readonly string[] {
  return events.flatMap(({ client, change, article, title, details }) => [
    [WORDS[lang][change], client, ...(article === null ? [] : [`${article} ${title}`])].join(' · '),
    ...details.map(({ address, what }) => `    ${[address, what].filter(Boolean).join(' — ')}`),
  ])
}

/** The text of an e-mail, as `sendmail` takes it: its headers, an empty line, the body. */
export function mailOf(events: readonly Event[], lang: Lang): string {
  const clients = [...new Set(events.map(({ client }) => client))].join(', ')
  const worse = events.filter(isWorse).length
  const better = events.length - worse
  const subject = {
    fr: `Paraphe\u00a0: ${clients} — ${worse} à traiter, ${better} autres`,
    en: `Paraphe: ${clients} — ${worse} to act on, ${better} others`,
  }[lang]
  return [
    `Subject: ${headerText(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...linesOf(events, lang),
    '',
    ...new Set(events.map(({ at }) => at)),
    '',
  ].join('\n')
}

/** Characters to a word of a header: in UTF-8 and base64 they stay below its 75 (RFC 2047, section 2). */
const TO_A_WORD = 12

/** A header holds ASCII alone: any other text stands in encoded words, a line each. */
function headerText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const characters = [...text]
  const words = Array.from({ length: Math.ceil(characters.length / TO_A_WORD) }, (_, at) =>
    characters.slice(at * TO_A_WORD, (at + 1) * TO_A_WORD).join(''),
  )
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\n ')
}
