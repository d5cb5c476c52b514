/** A journal as a spreadsheet keeps it: incidents alone, a line each. */
import { parseInstant, type Span } from '../calendar/clock.ts'
import { CAUSES, type Incident } from '../model.ts'
import { parseCsv, type Row, refuseLine } from './csv.ts'
import { ENDS_FIRST, type Journal } from './journal.ts'

const COLUMNS = ['from', 'to', 'id', 'service', 'cause', 'proof', 'notified', 'note']

/**
 * Incidents as CSV: columns from, to, id, service, cause, proof, notified, note (the first is needed). A CSV cannot
 * say which period it vouches for, so the caller does.
 */
export function parseJournalCsv(text: string, file: string, covers: Span): Journal {
  const { headers, rows } = parseCsv(text, file)
  const strange = headers.find((name) => !COLUMNS.includes(name))
  if (strange !== undefined || !headers.includes('from')) {
    throw refuseLine(
      file,
      1,
      `columns must be ${COLUMNS.join(', ')}`,
      `les colonnes sont ${COLUMNS.join(', ')}`,
      strange ?? null,
    )
  }
  const entries = rows.map((row, index) => ({
    service: row.cells.service || null,
    incident: fromRow(row, index, file),
  }))
  return {
    file,
    covers,
    keptBy: null,
    entries,
    windows: [],
    requests: [],
    credits: [],
    changes: [],
    tickets: [],
  }
}

function fromRow({ line, cells }: Row, index: number, file: string): Incident {
  const read = (name: string): number | null => {
    const text = cells[name]
    if (!text) return null
    try {
      return parseInstant(text)
    } catch (error) {
      throw refuseLine(
        file,
        line,
        `${name}: ${(error as Error).message}`,
        `${name} : « ${text} » n’est pas une date et heure`,
      )
    }
  }
  const cause = CAUSES.find((one) => one === cells.cause) ?? null
  if (cells.cause && cause === null) {
    throw refuseLine(
      file,
      line,
      `unknown cause: ${cells.cause}`,
      `cause inconnue : ${cells.cause}`,
      CAUSES.join(', '),
    )
  }
  const from = read('from')
  const to = read('to')
  if (from === null) throw refuseLine(file, line, 'no start', 'pas de début')
  if (to !== null && to < from) throw refuseLine(file, line, ENDS_FIRST.what.en, ENDS_FIRST.what.fr)
  return {
    id: cells.id || `#${index + 1}`,
    from,
    to,
    cause,
    proof: cells.proof || null,
    notifiedAt: read('notified'),
    note: cells.note || null,
    seenBy: 'journal',
    source: file,
    position: { file, line, column: 1 },
  }
}
