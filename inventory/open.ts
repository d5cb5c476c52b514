/** From the bytes of a document to its JSON. */
import { constants } from 'node:buffer'
import { InputError, type Problem } from '../contract/errors.ts'
import { EVENT_LOG, isEventLog, plainBytes } from './encoding.ts'
import { faultAt } from './json/fault.ts'
import { built, pick } from './json/pick.ts'
import { JsonEnd } from './json/scan.ts'
import { isRecord } from './resource.ts'
import { PLAN } from './stages/plan.ts'

export const EXPECTED = {
  fr: 'fournissez cdk.tf.json, la sortie de «\u00a0terraform show -json\u00a0», terraform.tfstate, ou un aperçu ou export Pulumi',
  en: 'pass cdk.tf.json, the output of "terraform show -json", terraform.tfstate, or a Pulumi preview or stack export',
}

/** Whether a JSON is a plan, whole or as `openJson` gives it. */
export function isPlan(json: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(json.resource_changes) || isRecord(built(json.planned_values))
}

/** Bytes up to which the engine's own parser is done before reading in parts has warmed up. */
const SMALL = 4 * 2 ** 20

/**
 * The JSON of a document; of a plan, only what is read of it (see `PLAN`).
 * @throws InputError with the position where the text stops being JSON, or for what is no text
 */
export function openJson(file: string, bytes: Buffer): unknown {
  const text = plainBytes(file, bytes)
  if (text.length <= SMALL) {
    try {
      return JSON.parse(text.toString())
    } catch {
      // Walking over it tells where.
    }
  }
  try {
    const picked = pick(text, PLAN)
    if (isRecord(picked) && isPlan(picked)) return picked
  } catch (error) {
    if (error instanceof JsonEnd) throw notJson(file, text, error)
    throw error
  }
  if (text.length > constants.MAX_STRING_LENGTH) throw problem(file, TOO_LARGE, EXPECTED)
  return JSON.parse(text.toString())
}

const TOO_LARGE = {
  fr: 'ce document dépasse 512 Mio et n’est pas un plan',
  en: 'this document is over 512 MiB and is not a plan',
}

/** Where, but not what: around the fault there may be a password, and messages end up in logs. */
function notJson(file: string, bytes: Buffer, end: JsonEnd): InputError {
  if (isEventLog(bytes)) return problem(file, EVENT_LOG.what, EVENT_LOG.remedy)
  const { line, column, truncated, offset } = faultAt(bytes, end)
  return new InputError([
    {
      position: { file, line, column },
      what: isBlank(bytes)
        ? { fr: 'ce fichier est vide', en: 'this file is empty' }
        : truncated
          ? { fr: 'ce JSON est tronqué', en: 'this JSON is truncated' }
          : { fr: 'ceci n’est pas du JSON', en: 'this is not JSON' },
      why: { fr: `à l’octet ${offset}`, en: `at byte ${offset}` },
      remedy: EXPECTED,
    },
  ])
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte <= 0x20)

/** A refusal of the document as a whole. */
export function problem(
  file: string,
  what: Problem['what'],
  remedy: Problem['remedy'],
  why: Problem['why'] = null,
): InputError {
  return new InputError([{ position: { file, line: 1, column: 1 }, what, why, remedy }])
}
