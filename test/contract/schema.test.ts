import { readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contractJsonSchema } from '../../contract/json-schema.ts'
import { SCHEMAS } from '../../scripts/schemas.ts'
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

describe('the schemas of what is kept beside the contract', () => {
  const compile = (name: string) => ajv.compile((SCHEMAS[name] as () => object)())

  it.each(Object.entries(SCHEMAS))('%s is the one that is committed', (name, schema) => {
    const file = new URL(`../../schema/${name}.schema.json`, import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema())))
  })

  it('the sample journal names its schema, and fits it', () => {
    const text = readFileSync(new URL('../../clients/avance-ovh/journal.yaml', import.meta.url), 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/journal\.schema\.json\n/)
    const fits = compile('journal')
    expect(fits(parse(text)) ? [] : fits.errors).toEqual([])
    expect(fits(parse(text.replace('cause: provider', 'cause: gremlins')))).toBe(false)
  })

  it('a drill and a waiver as the guides write them fit, and a slip does not', () => {
    const drill = compile('drill')
    const waivers = compile('waivers')
    expect(drill(parse(DRILL)) ? [] : drill.errors).toEqual([])
    expect(drill(parse(DRILL.replace('manifest', 'manifesto')))).toBe(false)
    expect(waivers(parse(WAIVERS)) ? [] : waivers.errors).toEqual([])
    expect(waivers(parse(WAIVERS.replace(', until: 2026-12-31', '')))).toBe(false)
  })

  const fence = (page: string, start: string) => {
    const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
    const fences = [...text.matchAll(/```yaml[^\n]*\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
    return fences.find((one) => one.includes(start)) ?? ''
  }
  const DRILL = fence('lifecycle.md', 'drills:')
  const WAIVERS = fence('contract.md', 'waivers:')
})
