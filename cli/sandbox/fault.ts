/** `paraphe sandbox fault`: trouble for the rehearsal cloud, checked before it waits to happen. */
import { refuse } from '../../contract/errors.ts'
import type { FaultKind } from '../../sandbox/cloud/model.ts'
import type { Context } from '../command.ts'
import { type Action, BY_HAND, type Options } from './hand.ts'
import { schemaFilesOf } from './under.ts'

/** A type that no provider offers would never strike, and nobody would notice. */
async function checkType(ctx: Context, type: string, options: Options): Promise<void> {
  const { PUSHED } = await import('../../sandbox/push/type.ts')
  if (type === '*' || type === PUSHED) return
  const { readSchemas, servedSchemas } = await import('../../sandbox/schemas.ts')
  const files = schemaFilesOf(ctx, options)
  const types = [...servedSchemas(), ...files.flatMap(readSchemas)].flatMap(({ schema }) =>
    Object.keys(schema.resource_schemas ?? {}),
  )
  if (types.includes(type)) return
  const near = types.filter((one) => one.startsWith(type.split('_').slice(0, 2).join('_'))).slice(0, 8)
  throw refuse(
    { fr: `aucun type de ressource ${type}`, en: `no resource type ${type}` },
    null,
    near.join(', ') || 'hcloud_server, openstack_compute_instance_v2…',
  )
}

interface Measures {
  readonly left: number
  readonly probability: number
  readonly seed: number
  readonly seconds?: number
}

function measures(options: Options): Measures {
  const left = Number(options.count ?? 1)
  const probability = Number(options.probability ?? 1)
  const seed = Number(options.seed ?? 1)
  const seconds = options.seconds === undefined ? undefined : Number(options.seconds)
  const sound =
    (seconds === undefined || (seconds > 0 && seconds < 86_400)) &&
    Number.isInteger(left) &&
    left >= 1 &&
    probability > 0 &&
    probability <= 1 &&
    Number.isInteger(seed)
  if (sound) return { left, probability, seed, ...(seconds === undefined ? {} : { seconds }) }
  throw refuse(
    {
      fr: '--count, --probability, --seed ou --seconds hors limites',
      en: '--count, --probability, --seed or --seconds is out of range',
    },
    'a whole count from 1, a probability up to 1, a whole seed, a wait above 0',
  )
}

export const fault: Action = async (ctx, store, [kind], options) => {
  const { FAULT_KINDS } = await import('../../sandbox/faults.ts')
  const { addFault, clearFaults } = await import('../../sandbox/byhand.ts')
  if (kind === 'clear') return clearFaults(store, BY_HAND)
  if (kind === undefined) return ctx.out(`${JSON.stringify(store.read().faults, null, 2)}\n`)
  if (!FAULT_KINDS.includes(kind as FaultKind)) {
    throw refuse(
      { fr: `aucune panne ${kind}`, en: `no fault ${kind}` },
      null,
      `${FAULT_KINDS.join(', ')}, clear`,
    )
  }
  const type = String(options.type ?? '*')
  await checkType(ctx, type, options)
  await addFault(store, { kind: kind as FaultKind, type, ...measures(options) }, BY_HAND)
}
