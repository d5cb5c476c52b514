/** Duties as an iCalendar file (RFC 5545): whole days, a reminder a week before, one stable UID a duty. */
import { createHash } from 'node:crypto'
import type { Lang } from '../contract/promise.ts'
import { isoOf } from '../sla/calendar/days.ts'
import type { Duty } from './agenda.ts'

const compact = (iso: string): string => iso.replaceAll('-', '')
const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\r?\n/g, '\\n')

/** Lines of 75 octets at most, never cut inside a character. */
export function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const char of line) {
    const length = Buffer.byteLength(char)
    if (size + length > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += char
    size += length
  }
  parts.push(part)
  return parts.join('\r\n ')
}

/** @param stamp when the file is made */
export function renderIcs(duties: readonly Duty[], lang: Lang, stamp: Date): string {
  const made = `${stamp.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const events = duties.flatMap((duty) => [
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update(duty.id).digest('hex').slice(0, 32)}@paraphe`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${compact(isoOf(duty.day))}`,
    `DTEND;VALUE=DATE:${compact(isoOf(duty.day + 1))}`,
    `SUMMARY:${escapeText(`${duty.client} · ${duty.title[lang]}`)}`,
    `DESCRIPTION:${escapeText(duty.source)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(duty.title[lang])}`,
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//paraphe//agenda//FR',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
