import { readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contractJsonSchema } from '../../contract/json-schema.ts'
import { ALL, AVANCE, change, ESSENTIEL } from './sample.ts'

const ajv = new Ajv.default({ allErrors: true, strict: false })
addFormats.default(ajv)
// Editors pass over formats that they do not know; the loader checks these.
for (const format of ['cidrv4', 'cidrv6']) ajv.addFormat(format, true)
const validate = ajv.compile(contractJsonSchema())
const accepts = (text: string) => validate(parse(text))

describe('the schema for editors', () => {
  it('is the one that is committed', () => {
    const committed = readFileSync(new URL('../../schema/contract.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(committed)).toEqual(contractJsonSchema())
  })

  it.each(Object.entries(ALL))('accepts what the loader accepts: %s', (_name, text) => {
    expect(accepts(text) ? [] : validate.errors).toEqual([])
  })

  const clients = new URL('../../clients/', import.meta.url)
  it.each(readdirSync(clients))('accepts the sample %s', (code) => {
    expect(
      accepts(readFileSync(new URL(`${code}/contract.yaml`, clients), 'utf8')) ? [] : validate.errors,
    ).toEqual([])
  })

  it.each([
    ['an unknown key', change(AVANCE, 'retentionDays', 'retentionDay')],
    ['a site of another host', change(AVANCE, 'GRA11', 'fsn1')],
    ['an offer of another catalogue', change(ESSENTIEL, 'vm-essentiel', 'auto-hebergement')],
    ['an unknown reading', change(AVANCE, 'sla.denominator', 'sla.denominateur')],
    ['a vault of another host', change(AVANCE, 'scope: [/srv, mariadb]', 'scope: [/srv], vault: hel1')],
  ])('refuses %s', (_name, text) => {
    expect(accepts(text)).toBe(false)
  })

  it('describes every key in French', () => {
    const bare: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (node === null || typeof node !== 'object') return
      const { properties } = node as {
        properties?: Record<string, { description?: string; const?: unknown; enum?: unknown }>
      }
      for (const [key, inner] of Object.entries(properties ?? {})) {
        if (!inner.description && inner.const === undefined && !path.includes('allOf'))
          bare.push(`${path}.${key}`)
      }
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}/${key}`)
    }
    walk(contractJsonSchema(), '')
    expect(bare.filter((path) => !path.endsWith('.fr') && !path.endsWith('.en'))).toEqual([])
  })
})
