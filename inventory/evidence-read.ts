/**
 * Runtime evidence from JSON files, one statement a file, optionally signed with an SSH key (`<file>.sig`, as
 * `ssh-keygen -Y sign` writes it). What a statement proves is for the policies; here it is only taken for well-formed.
 */
import { InputError, type Problem } from '../contract/errors.ts'
import { EVIDENCE_KINDS, type Evidence, endOf } from './evidence.ts'
import { jsonFault } from './json/fault.ts'
import { isRecord, word } from './resource.ts'

/** Namespace of the signatures: one made for something else is not one over evidence. */
export const EVIDENCE_NAMESPACE = 'paraphe-evidence'

/** One file of evidence as it was found; `signature` is the text of its `.sig`, null when there is none. */
export interface EvidenceFile {
  readonly path: string
  readonly text: string
  readonly signature: string | null
}

/** Answers which allowed signer made `signature` over `text`; null when none did. */
export type Verify = (text: string, signature: string) => Promise<string | null>

/**
 * Every statement, in the order of the files. Without `verify` nobody is allowed to sign and signatures are left
 * aside. A bad signature is refused, not taken for none: the file was signed and then changed, or by somebody else.
 * Throws `InputError` with every problem found.
 */
export async function readEvidence(
  files: readonly EvidenceFile[],
  verify: Verify | null,
): Promise<readonly Evidence[]> {
  const found: Evidence[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = await readOne(file, verify)
    if ('what' in read) problems.push(read)
    else found.push(read)
  }
  if (problems.length > 0) throw new InputError(problems)
  return found
}

async function readOne(
  { path, text, signature }: EvidenceFile,
  verify: Verify | null,
): Promise<Evidence | Problem> {
  const signer = signature === null || verify === null ? null : await verify(text, signature)
  if (signature !== null && verify !== null && signer === null) {
    return problem(path, {
      fr: 'la signature n’est pas valide pour ce fichier',
      en: 'the signature is not valid for this file',
    })
  }
  const read = parseEvidence(path, text)
  if ('what' in read) return read
  if (signer !== null && !maySpeakOf(signer, read)) {
    return problem(path, {
      fr: `la clé de ${signer} ne vaut que pour ${signer}, pas pour ${read.subject}`,
      en: `the key of ${signer} is only valid for ${signer}, not for ${read.subject}`,
    })
  }
  return {
    ...read,
    signed: signer !== null,
    ...(signer !== null && { signer }),
    ...(verify !== null && { mustBeSigned: true }),
  }
}

/**
 * A person (`m.durand@…`) may speak of everything; a machine's key, named like the server, of that server alone and
 * of the database of its service, which has no other witness.
 */
const maySpeakOf = (signer: string, { kind, subject, client }: Omit<Evidence, 'signed'>): boolean =>
  signer.includes('@') ||
  signer === subject ||
  (kind === 'database-connections' && signer.startsWith(`${client}-${subject}-`))

function parseEvidence(file: string, text: string): Omit<Evidence, 'signed'> | Problem {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    const fault = jsonFault(text)
    return problem(file, { fr: 'ceci n’est pas du JSON', en: 'this is not JSON' }, fault?.line, fault?.column)
  }
  if (!isRecord(json))
    return problem(file, { fr: 'ce relevé n’est pas un objet', en: 'this evidence is not an object' })
  const kind = EVIDENCE_KINDS.find((each) => each === json.kind)
  if (!kind) {
    // Whatever it is: an object of a document may not even have a `toString`.
    const named = word(json.kind) || JSON.stringify(json.kind)
    return problem(file, {
      fr: `relevé de genre inconnu\u00a0: ${named}`,
      en: `evidence of unknown kind: ${named}`,
    })
  }
  const texts = { subject: json.subject, collector: json.collector }
  const missing = Object.entries(texts).find(([, value]) => typeof value !== 'string' || value === '')
  if (missing) return problem(file, { fr: `${missing[0]} manque`, en: `${missing[0]} is missing` })
  const observedAt = instant(json.observedAt)
  const expiresAt = instant(json.expiresAt)
  if (observedAt === null || expiresAt === null || expiresAt <= observedAt) {
    return problem(file, {
      fr: 'observedAt et expiresAt doivent être deux instants ISO 8601, dans cet ordre',
      en: 'observedAt and expiresAt must be two ISO 8601 instants, in that order',
    })
  }
  if (json.data === undefined) return problem(file, { fr: 'data manque', en: 'data is missing' })
  return {
    kind,
    ...(typeof json.client === 'string' && { client: json.client }),
    subject: String(json.subject),
    collector: String(json.collector),
    observedAt,
    expiresAt: endOf({ kind, observedAt, expiresAt }),
    file,
    data: json.data,
  }
}

/** In UTC, so that instants compare as texts. */
function instant(value: unknown): string | null {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(value)
  )
    return null
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function problem(file: string, what: Problem['what'], line = 1, column = 1): Problem {
  return {
    position: { file, line, column },
    what,
    why: null,
    remedy: {
      fr: 'refaites le relevé avec «\u00a0paraphe evidence\u00a0»',
      en: 'collect it again with "paraphe evidence"',
    },
  }
}

/** Runs a program with a text on its standard input. */
export type Runner = (
  argv: readonly string[],
  input: string,
) => Promise<{ readonly code: number; readonly stdout: string }>

/**
 * Checks signatures with `ssh-keygen -Y`: whose key it is among the allowed signers, then whether it is theirs over
 * this text. `signaturePath` puts a signature where ssh-keygen can read it and gives the path.
 */
export function sshVerify(
  run: Runner,
  allowedSigners: string,
  signaturePath: (signature: string) => Promise<string>,
): Verify {
  return async (text, signature) => {
    const path = await signaturePath(signature)
    const who = await run(['ssh-keygen', '-Y', 'find-principals', '-s', path, '-f', allowedSigners], '')
    const principals = who.code === 0 ? who.stdout.split('\n').filter((line) => line !== '') : []
    for (const principal of principals) {
      const argv = [
        'ssh-keygen',
        '-Y',
        'verify',
        '-f',
        allowedSigners,
        '-I',
        principal,
        '-n',
        EVIDENCE_NAMESPACE,
        '-s',
        path,
      ]
      if ((await run(argv, text)).code === 0) return principal
    }
    return null
  }
}
