/** What a changed catalogue does to every client that signed it: promises as they were derived before, and now. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { type Change, promiseChanges } from '../../contract/amendment.ts'
import { formatChange } from '../../contract/amendment-format.ts'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { type LoadedContract, loadContract } from '../../contract/load.ts'
import { checkLock } from '../../contract/lock.ts'
import type { CatalogueId } from '../../contract/model.ts'
import type { AnyPromise } from '../../contract/promise.ts'
import { type Context, EXIT } from '../command.ts'

export const CATALOGUE_SCHEMA = 'paraphe.catalogue-impact/1'

/** Of an earlier run; a promise is checked by its name alone, the rest is compared. */
const earlier = z.object({
  schema: z.literal(CATALOGUE_SCHEMA),
  clients: z.array(
    z.object({ client: z.string(), promises: z.array(z.looseObject({ id: z.string(), kind: z.string() })) }),
  ),
})

interface Impact {
  readonly client: string
  /** False when today's catalogue no longer derives what was signed; null without a lock. */
  readonly asSigned: boolean | null
  /** Null without an earlier run, or for a client that it does not hold. */
  readonly changes: readonly Change[] | null
  readonly promises: readonly AnyPromise[]
}

/** Without `before`, says of whom the catalogue still derives what was signed, and gives what a later run compares with. */
export function catalogueImpact(
  ctx: Context,
  id: CatalogueId,
  targets: readonly string[],
  options: { readonly before?: string | undefined; readonly format?: unknown },
): number {
  const loaded = findContracts(ctx.cwd, targets)
    .map((file) => loadContract(file, { cwd: ctx.cwd }))
    .filter(({ contract }) => contract.catalogue === id)
  const before = options.before === undefined ? null : readEarlier(ctx, options.before)
  const impacts = loaded.map((one) => impactOf(one, before))
  ctx.out(
    options.format === 'json'
      ? `${JSON.stringify({ schema: CATALOGUE_SCHEMA, catalogue: id, clients: impacts }, null, 2)}\n`
      : impacts.map((impact) => printed(impact, ctx)).join(''),
  )
  return EXIT.kept
}

function impactOf(loaded: LoadedContract, before: ReadonlyMap<string, readonly AnyPromise[]> | null): Impact {
  const { client } = loaded.contract
  const state = checkLock(loaded).state
  const old = before?.get(client.code)
  return {
    client: client.code,
    asSigned: state === 'missing' ? null : state === 'matches',
    changes: old ? promiseChanges(old, loaded.promises, loaded.contract) : null,
    promises: loaded.promises,
  }
}

function readEarlier(ctx: Context, name: string): ReadonlyMap<string, readonly AnyPromise[]> {
  const wrong = (why: string | null) =>
    refuse(
      { fr: `${name}\u00a0: pas une liste d’engagements`, en: `${name}: not a list of promises` },
      why,
      'paraphe amend --catalogue <id> --format json > before.json',
    )
  let value: unknown
  try {
    value = JSON.parse(readFileSync(resolve(ctx.cwd, name), 'utf8'))
  } catch (error) {
    throw wrong((error as Error).message)
  }
  const parsed = earlier.safeParse(value)
  if (!parsed.success) throw wrong(parsed.error.issues[0]?.message ?? null)
  return new Map(
    parsed.data.clients.map(({ client, promises }) => [client, promises as unknown as AnyPromise[]]),
  )
}

function printed({ client, asSigned, changes, promises }: Impact, { lang, color }: Context): string {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const signed =
    asSigned === null
      ? t('jamais signé', 'never signed')
      : asSigned
        ? t('comme signé', 'as signed')
        : t('diffère de ce qui est signé', 'differs from what was signed')
  const count = (effect: Change['effect']) =>
    changes?.filter((change) => change.effect === effect).length ?? 0
  const counts =
    changes === null
      ? t(`${promises.length} engagements`, `${promises.length} promises`)
      : changes.length === 0
        ? t('rien ne change', 'nothing changes')
        : t(
            `${count('more')} de plus · ${count('less')} de moins · ${count('other')} autrement`,
            `${count('more')} more · ${count('less')} less · ${count('other')} different`,
          )
  const lines = (changes ?? []).map((change) => `${formatChange(change, { lang, color })}\n`)
  return `${client} — ${counts} — ${signed}\n${lines.join('')}`
}
