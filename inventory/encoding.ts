/** The bytes of a document as programs leave them: with a mark of their encoding, compressed, or no text at all. */
import { InputError, type Problem } from '../contract/errors.ts'

type Words = Exclude<Problem['remedy'], null>

/**
 * The bytes as UTF-8 without a mark. UTF-16 is what `>` writes in Windows PowerShell 5.
 * @throws InputError for what is no text, with the command that makes one of it
 */
export function plainBytes(file: string, bytes: Buffer): Buffer {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return bytes.subarray(3)
  if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) throw refused(file, UTF_32)
  if (starts(bytes, 0xff, 0xfe)) return Buffer.from(bytes.toString('utf16le', 2))
  // A copy: the bytes of a caller stay as they are.
  if (starts(bytes, 0xfe, 0xff)) return Buffer.from(swapped(bytes.subarray(2)).toString('utf16le'))
  if (starts(bytes, 0x1f, 0x8b)) throw refused(file, COMPRESSED)
  if (starts(bytes, 0x50, 0x4b, 3, 4)) throw refused(file, SAVED_PLAN)
  return bytes
}

/** Whether `bytes`, which are no JSON, are what `terraform plan -json` says while it runs: an event a line. */
export function isEventLog(bytes: Buffer): boolean {
  const end = bytes.indexOf(0x0a)
  const first = bytes.toString('utf8', 0, end < 0 ? 0 : Math.min(end, 2000))
  return first.startsWith('{"@level"') || /^\{.*"terraform":"/.test(first)
}

export const EVENT_LOG: Refused = {
  what: {
    fr: 'ceci est le journal de «\u00a0terraform plan -json\u00a0», pas le plan',
    en: 'this is the log of "terraform plan -json", not the plan',
  },
  remedy: {
    fr: 'fournissez la sortie de «\u00a0terraform show -json tfplan\u00a0»',
    en: 'pass the output of "terraform show -json tfplan"',
  },
}

interface Refused {
  readonly what: Words
  readonly remedy: Words
}

const UTF_32: Refused = {
  what: { fr: 'ce fichier est en UTF-32', en: 'this file is in UTF-32' },
  remedy: { fr: 'enregistrez-le en UTF-8', en: 'save it as UTF-8' },
}
const COMPRESSED: Refused = {
  what: { fr: 'ce fichier est compressé (gzip)', en: 'this file is compressed (gzip)' },
  remedy: { fr: 'décompressez-le d’abord\u00a0: gunzip', en: 'decompress it first: gunzip' },
}
const SAVED_PLAN: Refused = {
  what: { fr: 'ceci est un plan enregistré, en binaire', en: 'this is a saved plan, in binary' },
  remedy: {
    fr: '«\u00a0terraform show -json tfplan > plan.json\u00a0» l’écrit en JSON',
    en: '"terraform show -json tfplan > plan.json" writes it as JSON',
  },
}

const starts = (bytes: Buffer, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

/** Pairs of bytes the other way round; half a pair at the end is left out. */
const swapped = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16()

const refused = (file: string, { what, remedy }: Refused): InputError =>
  new InputError([{ position: { file, line: 1, column: 1 }, what, why: null, remedy }])
