/** Judging evidence: the latest that still holds, its data checked for shape; what is absent or stale is said. */
import type { z } from 'zod'
import { counts, type Evidence, type EvidenceKind } from '../../inventory/evidence.ts'
import type { Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { each, type Observed, observations } from './each.ts'
import { listed, text, unproven } from './say.ts'

interface Witnessed {
  readonly evidence: readonly Evidence[]
  readonly now: string
}

/** What `look` says of the data of the latest valid evidence of `kind` about `name`; else why there is none. */
export function witness<S extends z.ZodType>(
  { evidence, now }: Witnessed,
  kind: EvidenceKind,
  name: string,
  schema: S,
  look: (data: z.infer<S>, evidence: Evidence) => Observed,
): readonly Observation[] {
  const about = evidence
    .filter((one) => one.kind === kind && one.subject === name && one.observedAt <= now)
    .sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1))
  // What nobody signed can neither prove nor hide what somebody did sign before it.
  const latest = about.find(counts)
  if (latest === undefined) {
    const [unsigned] = about
    return [
      unproven(
        unsigned === undefined
          ? text(`aucun relevé ${kind} pour ${name}`, `no ${kind} evidence for ${name}`)
          : text(
              `relevé non signé, sans valeur probante\u00a0: ${unsigned.file}`,
              `unsigned evidence proves nothing: ${unsigned.file}`,
            ),
      ),
    ]
  }
  if (latest.expiresAt < now) {
    const until = latest.expiresAt.slice(0, 16)
    return [
      unproven(
        text(
          `relevé ${kind} de ${name} périmé depuis le ${until}`,
          `${kind} evidence for ${name} stale since ${until}`,
        ),
      ),
    ]
  }
  const data = schema.safeParse(latest.data)
  if (!data.success) {
    // The member, never its value, which may be a secret.
    const where = `${latest.file}, ${['data', ...(data.error.issues[0]?.path ?? [])].join('.')}`
    return [unproven(text(`relevé illisible\u00a0: ${where}`, `unreadable evidence: ${where}`))]
  }
  const all = observations(null, look(data.data, latest))
  return latest.signed ? all : all.map(asUnsigned)
}

const UNSIGNED = text('relevé non signé', 'unsigned evidence')

/** Where nobody is named who may sign, a statement counts as it is; whoever reads the verdict is told each time. */
function asUnsigned(seen: Observation): Observation {
  if (seen.outcome === 'kept') return { ...seen, seen: listed([seen.seen, UNSIGNED]) }
  if (seen.outcome !== 'broken') return seen
  return { ...seen, note: seen.note === undefined ? UNSIGNED : listed([seen.note, UNSIGNED]) }
}

/** `witness` for every server, by its name. */
export function witnessEach<S extends z.ZodType>(
  subject: Witnessed,
  servers: readonly Server[],
  kind: EvidenceKind,
  schema: S,
  look: (data: z.infer<S>, server: Server, evidence: Evidence) => Observed,
): readonly Observation[] {
  return each(servers, (server) =>
    witness(subject, kind, know(server.name), schema, (data, one) => look(data, server, one)).map((seen) =>
      seen.outcome === 'unproven' ? { ...seen, address: server.origin.address } : seen,
    ),
  )
}

/** The servers that evidence of `kind` speaks of, for what says more where it is there and is not asked of all. */
export function spokenOf(
  { evidence }: Pick<Witnessed, 'evidence'>,
  servers: readonly Server[],
  kind: EvidenceKind,
): readonly Server[] {
  const names = new Set(evidence.filter((one) => one.kind === kind).map(({ subject }) => subject))
  return servers.filter(({ name }) => isUnknown(name) || names.has(name))
}

/** Hours from `a` to `b`, ISO instants. */
export function hoursBetween(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / 3_600_000
}
