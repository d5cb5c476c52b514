/** The rehearsal cloud by hand: look at it, change it, ask what happened, start anew. */
import { refuse } from '../../contract/errors.ts'
import type { CloudStore } from '../../sandbox/cloud/store.ts'
import type { Context } from '../command.ts'
import { table } from './table.ts'

export const BY_HAND = 'by hand'

export type Options = Readonly<Record<string, unknown>>
export type Action = (
  ctx: Context,
  store: CloudStore,
  args: readonly string[],
  options: Options,
) => Promise<void>

const hand = () => import('../../sandbox/byhand.ts')

export const show: Action = async (ctx, store, _args, options) => {
  const { clockOf, rowsOf } = await hand()
  const all = rowsOf(store.read(), clockOf(store))
  const rows = options.type === undefined ? all : all.filter(({ type }) => type === options.type)
  if (options.format === 'json') return ctx.out(`${JSON.stringify(rows, null, 2)}\n`)
  const head =
    ctx.lang === 'fr'
      ? ['type', 'clé', 'nom', 'lieu', 'état', 'créé', 'jours', 'sauvegardes', '']
      : ['type', 'key', 'name', 'place', 'status', 'created', 'days', 'backups', '']
  const unconfirmed = ctx.lang === 'fr' ? 'non confirmé' : 'unconfirmed'
  const cells = rows.map((row) => [
    row.type,
    row.key,
    row.name,
    row.place,
    row.status,
    row.created,
    String(row.days),
    row.backups > 0 ? String(row.backups) : '',
    row.unconfirmed ? unconfirmed : '',
  ])
  ctx.out(table([head, ...cells]))
}

/** `attribute=value`, cut at the first sign. */
function pairOf(change: string, example: string): [string, string] {
  const cut = change.indexOf('=')
  if (cut < 1)
    throw refuse(
      { fr: `${change} n’est pas attribut=valeur`, en: `${change} is not attribute=value` },
      null,
      example,
    )
  return [change.slice(0, cut), change.slice(cut + 1)]
}

export const add: Action = async (ctx, store, [type = '', ...given]) => {
  const { attributesOf, giveObject } = await import('../../sandbox/given.ts')
  const example = "paraphe sandbox add openstack_images_image_v2 'name=Rocky 9'"
  if (type === '') throw refuse({ fr: 'aucun type n’est nommé', en: 'no type is named' }, null, example)
  const pairs = given.map((change) => pairOf(change, example))
  try {
    const { key } = await giveObject(store, type, pairs, BY_HAND)
    ctx.out(`${type}/${key}\n`)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const known = attributesOf(type)
    const lost = error.message
    throw known.length === 0
      ? refuse(
          { fr: `aucun fournisseur n’a de type ${type}`, en: `no provider has a type ${type}` },
          'a data source or a resource of Hetzner, OpenStack, OVHcloud, Scaleway or CloudStack',
          example,
        )
      : refuse(
          { fr: `${type} n’a pas de ${lost}`, en: `${type} has no ${lost}` },
          null,
          `its attributes: ${known.join(', ')}`,
        )
  }
}

export const edit: Action = async (_ctx, store, [which = '', ...changes], options) => {
  const { deleteObject, editObject, findObject, parseValue } = await hand()
  const object = findObject(store.read(), which)
  if (!object) {
    throw refuse(
      {
        fr: `aucun objet unique ${which || '(non nommé)'}`,
        en: `no single object ${which || '(none named)'}`,
      },
      'an object is named by type/key, key or name',
      'paraphe sandbox show',
    )
  }
  if (options.delete === true) return deleteObject(store, object, BY_HAND)
  const pairs = changes.map((change): [string, ReturnType<typeof parseValue>] => {
    const [path, value] = pairOf(change, `paraphe sandbox edit ${which} name=other`)
    return [path, parseValue(value)]
  })
  if (pairs.length === 0) {
    throw refuse({ fr: 'rien à changer', en: 'nothing to change' }, null, 'attribute=value | --delete')
  }
  try {
    await editObject(store, object, pairs, BY_HAND)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refuse(
      { fr: `${object.type} n’a pas de ${error.message}`, en: `${object.type} has no ${error.message}` },
      null,
      `its attributes: ${Object.keys(object.attributes).join(', ')}`,
    )
  }
}

export const history: Action = async (ctx, store, _args, options) => {
  const entries = store.read().history
  if (options.format === 'json') return ctx.out(`${JSON.stringify(entries, null, 2)}\n`)
  ctx.out(
    table(entries.map(({ at, by, action, type, key, note }) => [at, by, action, type, key, note ?? ''])),
  )
}

export const reset: Action = async (_ctx, store) => (await hand()).resetCloud(store, BY_HAND)
