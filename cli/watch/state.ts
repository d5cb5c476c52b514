/** What the last look saw, kept between two runs: one file, replaced whole, so that a killed run leaves the old one. */
import { existsSync, readFileSync } from 'node:fs'
import { refuse } from '../../contract/errors.ts'
import { writeWhole } from '../printing.ts'
import type { Look, Looks } from './round.ts'

const STATE_SCHEMA = 'paraphe.watch-state/1'

/** Empty when there is no file yet. Throws InputError for one that is not ours. */
export function readLooks(file: string): Looks {
  if (!existsSync(file)) return {}
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as { schema?: unknown; clients?: Looks }
    if (read.schema === STATE_SCHEMA && read.clients) return read.clients
  } catch {
    // Told below, like any other file that is not ours.
  }
  throw refuse(
    { fr: `${file}\u00a0: pas un état de paraphe watch`, en: `${file}: not a paraphe watch state` },
    null,
    {
      fr: 'supprimez-le\u00a0: tout sera signalé comme nouveau',
      en: 'remove it: everything is then reported as new',
    },
  )
}

/** The looks of `last` with those of this round; a client that could not be judged keeps its last ledger. */
export function remember(file: string, last: Looks, looks: readonly Look[]): Looks {
  const clients: Looks = {
    ...last,
    ...Object.fromEntries(
      looks.map((look) => [
        look.client,
        'blind' in look ? { ...last[look.client], blind: look.blind } : { ledger: look.ledger },
      ]),
    ),
  }
  writeWhole(file, `${JSON.stringify({ schema: STATE_SCHEMA, clients })}\n`)
  return clients
}
