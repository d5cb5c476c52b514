/** Every attribute of every stand-in that may name another object is looked up, or is said not to be, and why. */
import { describe, expect, test } from 'vitest'
import { type ObjectShape, shapeOfBlock } from '../../sandbox/cty/schema.ts'
import { CATALOGUE } from '../../sandbox/data/catalogue/index.ts'
import { RELATIONS } from '../../sandbox/refusals/relations/index.ts'
import { bundledSchemas } from '../../sandbox/schemas.ts'

/** What a reference is called: by identifier, by key, by the name of a thing that hosts name. */
const REFERENCE =
  /(^|\.)(\w+_ids?|\w*uuid|keypairs?|key_pair|ssh_key_name|ssh_keys|security_groups|security_group_names|affinity_group_names|certificates|bucket|container_name|floating_ip|dns_zone|image|image_name|flavor_name|template|\w*offering|different_host|same_host|virtualmachineids|networkid)$/
/** Written for the account or as plain data. */
const NOT = /(^|\.)(public_key|access_key_id|client_id|host_name|icmp_\w+)$/

function references(shape: ObjectShape, prefix = ''): string[] {
  return Object.entries(shape.fields).flatMap(([name, field]): string[] => {
    const path = `${prefix}${name}`
    let inner = field.shape
    while (inner.kind === 'list' || inner.kind === 'set' || inner.kind === 'map') inner = inner.element
    if (inner.kind === 'object') return references(inner, `${path}.`)
    const written = field.optional || field.required
    return written && REFERENCE.test(path) && !NOT.test(path) ? [path] : []
  })
}

const schemas = bundledSchemas().map(({ address, schema }) => ({
  host: address.split('/').at(-1) ?? '',
  types: Object.entries(schema.resource_schemas ?? {}),
}))

describe.each(schemas)('$host', ({ host, types }) => {
  const table = RELATIONS.find((one) => one.host === host)

  test('every reference is checked or has its reason', () => {
    const forgotten = types.flatMap(([type, { block }]) =>
      references(shapeOfBlock(block))
        .filter((path) => table?.checked[type]?.[path] === undefined)
        .filter((path) => table?.unchecked[`${type}.${path}`] === undefined)
        .filter((path) => table?.unchecked[`*.${path.split('.').at(-1)}`] === undefined)
        .map((path) => `${type}.${path}`),
    )
    expect(forgotten).toEqual([])
  })

  test('what the table names is in the schema', () => {
    const pathsOf = (type: string): string[] => {
      const found = types.find(([name]) => name === type)?.[1].block
      const all = (shape: ObjectShape, prefix = ''): string[] =>
        Object.entries(shape.fields).flatMap(([name, field]): string[] => {
          let inner = field.shape
          while (inner.kind === 'list' || inner.kind === 'set' || inner.kind === 'map') inner = inner.element
          return [`${prefix}${name}`, ...(inner.kind === 'object' ? all(inner, `${prefix}${name}.`) : [])]
        })
      return found ? all(shapeOfBlock(found)) : []
    }
    const wrong = Object.entries(table?.checked ?? {}).flatMap(([type, paths]) =>
      Object.keys(paths)
        .filter((path) => !pathsOf(type).includes(path))
        .map((path) => `${type}.${path}`),
    )
    expect(wrong).toEqual([])
  })

  test('what may be named can be there', () => {
    const makeable = new Set(schemas.flatMap((one) => one.types.map(([type]) => type)))
    const targets = Object.values(table?.checked ?? {})
      .flatMap((paths) => Object.values(paths).flat())
      .filter((type) => !makeable.has(type) && CATALOGUE[type] === undefined && !type.includes(' '))
    expect(targets).toEqual([])
  })

  test('no reason is empty, and no exception repeats a check', () => {
    const reasons = Object.entries(table?.unchecked ?? {})
    expect(reasons.filter(([, reason]) => reason.length < 10)).toEqual([])
    expect(
      reasons.filter(([name]) => {
        const [type = '', ...path] = name.split('.')
        return table?.checked[type]?.[path.join('.')] !== undefined
      }),
    ).toEqual([])
  })
})
