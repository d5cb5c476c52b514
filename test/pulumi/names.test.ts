/** The tables of names are what the installed SDKs declare, for what is built and for whatever may be read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { terraformName, terraformType } from '../../inventory/stages/pulumi-names.ts'
import { snakeCase } from '../../inventory/stages/snake-case.ts'
import type { Property } from '../../pulumi/build/names.ts'
import { UNASKED } from '../../pulumi/build/tables.ts'
import { readNames } from '../../scripts/pulumi-names.ts'
import { boundTypes, SDKS, schemasOf } from '../../scripts/pulumi-sdk.ts'
import { generated, insideShape } from '../../scripts/pulumi-tables.ts'

const root = join(import.meta.dirname, '../..')

it('are the generated files (npm run generate:pulumi writes them)', () => {
  for (const [file, text] of generated()) expect(readFileSync(join(root, file), 'utf8'), file).toBe(text)
})

/** Terraform's path with the path that the reader makes of Pulumi's names. */
function* pathsOf(
  type: string,
  properties: Readonly<Record<string, Property>>,
  path: readonly string[] = [],
): Generator<readonly [string, string]> {
  for (const [name, property] of Object.entries(properties)) {
    const here = [...path, snakeCase(property.name)]
    yield [
      `${type} ${here.join('.')} is ${name}`,
      `${type} ${here.join('.')} is ${terraformName(type, here)}`,
    ]
    const inner = insideShape(property.shape)
    if (inner) yield* pathsOf(type, inner, here)
  }
}

describe.each(SDKS.map((sdk) => [sdk.package, sdk] as const))('%s', (_, sdk) => {
  const every = readNames(sdk, Object.keys(schemasOf(sdk)).sort())

  it('has a class for every type that the constructs build', () => {
    expect(every.absent.filter((type) => boundTypes(sdk).includes(type))).toEqual([])
  })

  it('reads back every type and attribute under Terraform’s name', () => {
    for (const [type, { token, properties }] of Object.entries(every.names.types)) {
      expect(terraformType(token)).toBe(type)
      for (const [wanted, found] of pathsOf(type, properties)) expect(found).toBe(wanted)
    }
  })

  it('reads the tokens that the SDK keeps beside their successors', () => {
    for (const [token, type] of Object.entries(every.former)) expect(terraformType(token)).toBe(type)
  })
})

it('leaves out nothing but what is listed, and the SDK lacks', () => {
  const unnamed = SDKS.flatMap((sdk) => readNames(sdk, [...boundTypes(sdk)].sort()).unnamed)
  for (const left of Object.keys(UNASKED)) expect(unnamed).toContain(left)
})
