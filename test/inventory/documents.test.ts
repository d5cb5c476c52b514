import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../contract/errors.ts'
import { jsonFault } from '../../inventory/json/fault.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { goldenJson, goldenText } from './golden.ts'

function refusal(text: string | Buffer, file = 'x.json'): InputError {
  try {
    readDocument(file, text, { requireModelled: true })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('it was read')
}

describe('recognising a document', () => {
  it.each([
    ['hcloud/stack-two-sites/main.tf.json', 'synth'],
    ['hcloud/stack-two-sites/plan.json', 'plan'],
    ['hcloud/change-mix/terraform.tfstate', 'state'],
  ])('%s is a %s', (path, kind) => {
    expect(readDocument(path, goldenText(path)).kind).toBe(kind)
  })

  it('reads a state that has nothing, unless something is asked for', () => {
    const empty = JSON.stringify({ format_version: '1.0', terraform_version: '1.11.4' })
    expect(readInventory({ state: readDocument('s.json', empty) }).servers).toEqual([])
    expect(refusal(empty).message).toContain('no resource of a known Terraform provider')
  })

  it('reads a state that holds nothing as Terraform 1.11 shows it', () => {
    expect(readDocument('s.json', '{"format_version":"1.0"}')).toMatchObject({ kind: 'state' })
  })

  it('reads a refresh-only plan as the state that it found', () => {
    const state = goldenJson('hcloud/stack-two-sites/plan.json').planned_values
    const plan = {
      ...{ format_version: '1.2', planned_values: { root_module: {} }, configuration: {} },
      prior_state: { format_version: '1.0', values: state },
    }
    const document = readDocument('p.json', JSON.stringify(plan))
    expect(document.kind).toBe('state')
    expect(readInventory({ state: document }).servers.length).toBeGreaterThan(1)
    const bare = { ...plan, prior_state: { format_version: '1.0' } }
    expect(readDocument('p.json', JSON.stringify(bare)).kind).toBe('plan')
  })

  describe('in the encodings of Windows', () => {
    const state = '{"format_version":"1.0","values":{"root_module":{"resources":[]}},"name":"é €"}'
    const utf16 = Buffer.from(`\ufeff${state}`, 'utf16le')
    it.each([
      ['UTF-8 with a mark', Buffer.from(`\ufeff${state}`)],
      ['UTF-16, the small end first', utf16],
      ['UTF-16, the large end first', Buffer.from(utf16).swap16()],
    ])('reads %s, and leaves the bytes as they are', (_, bytes) => {
      const before = Buffer.from(bytes)
      expect(readDocument('s.json', bytes).kind).toBe('state')
      expect(bytes.equals(before)).toBe(true)
    })
    it.each([
      ['UTF-32, one way', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(state)]), 'UTF-32'],
      ['UTF-32, the other', Buffer.concat([Buffer.from([0, 0, 0xfe, 0xff]), Buffer.from(state)]), 'UTF-32'],
      ['a compressed document', gzipSync(state), 'gunzip'],
      ['a saved plan', Buffer.from('PK\x03\x04…'), 'terraform show -json tfplan'],
      ['half of UTF-16', utf16.subarray(0, 41), 'truncated'],
    ])('refuses %s with what to do', (_, bytes, says) => {
      const [problem] = refusal(bytes).problems
      expect(JSON.stringify(problem)).toContain(says)
    })
  })

  it('says where a text stops being JSON', () => {
    expect(refusal('{\n  "a": 1,\n  "b": tru\n}').problems[0]).toMatchObject({
      position: { line: 3, column: 8 },
      what: { en: 'this is not JSON' },
      why: { en: 'at byte 19' },
    })
  })

  it('tells a text that is truncated, and one that is empty', () => {
    const text = goldenText('hcloud/stack-two-sites/plan.json')
    expect(refusal(text.slice(0, 5000)).message).toBe('this JSON is truncated')
    expect(refusal('').message).toBe('this file is empty')
  })

  it.each([
    ['[]', 'this JSON is not an object'],
    ['{"hello": 1}', 'neither a synthesized stack'],
    ['{"planned_values": {}, "resource_changes": []}', 'no format_version'],
    ['{"format_version": "2.0", "planned_values": {}}', 'unknown plan format 2.0'],
    ['{"format_version": "1.2", "planned_values": {}, "errored": true}', 'this plan failed'],
    ['{"format_version": "1.2", "planned_values": {"root_module": {"resources": []}}}', 'it was truncated'],
    ['{"format_version": "1.2", "planned_values": {}, "complete": false}', 'this plan is partial'],
    ['{"format_version": "1.0", "provider_schemas": {}}', 'neither a synthesized stack'],
    ['{"@level":"info","@message":"Terraform 1.11.4"}\n{"@level":"info"}\n', 'the log of "terraform plan'],
    ['{"type":"version","terraform":"1.11.4"}\n{"type":"outputs"}\n', 'the log of "terraform plan'],
    ['{"version": 3, "resources": []}', 'state version 3'],
    ['{"encrypted_data": "x", "meta": {}}', 'this state is encrypted'],
  ])('refuses %s', (text, message) => {
    expect(refusal(text).message).toContain(message)
    expect(refusal(text).problems[0]?.remedy).not.toBeNull()
  })
})

describe('the place of a fault', () => {
  it('agrees with JSON.parse on what is JSON, whatever the text', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, at, noise]) => {
        const place = at % (json.length + 1)
        return json.slice(0, place) + noise + json.slice(place + noise.length)
      }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        expect(jsonFault(text) === null).toBe(valid)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('damaged documents', () => {
  const NOISE = [
    null,
    true,
    false,
    0,
    -1,
    1e300,
    '',
    'x',
    '${',
    '${a.b',
    `\${hcloud_server.web.id}`,
    [],
    {},
    [null],
    { constant_value: null },
    { references: ['each.key'] },
  ]
  const PLANS = [
    'hcloud/stack-two-sites',
    'openstack/stack-two-regions',
    'ovh/stack-two-regions',
    'scaleway/stack-two-zones',
    'cloudstack/stack-one-site',
  ]

  /** Replaces one value somewhere in a document. */
  function damage(json: unknown, path: readonly number[], noise: unknown): unknown {
    if (typeof json !== 'object' || json === null) return noise
    const keys = Object.keys(json)
    const [step, ...rest] = path
    if (step === undefined || keys.length === 0) return noise
    const key = keys[step % keys.length] as string
    const copy: Record<string, unknown> = Array.isArray(json) ? ([...json] as never) : { ...json }
    copy[key] = damage((json as Record<string, unknown>)[key], rest, noise)
    return copy
  }

  it.each(PLANS.flatMap((stack) => [`${stack}/plan.json`, `${stack}/main.tf.json`]))(
    '%s, one value replaced: an inventory or an InputError',
    (path) => {
      const json = goldenJson(path)
      const damages = fc.tuple(
        fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...NOISE),
      )
      fc.assert(
        fc.property(damages, ([steps, noise]) => {
          const broken = damage(json, steps, noise) as Record<string, unknown>
          try {
            const document = readDocument('x.json', broken)
            const inventory = readInventory({ [document.kind]: document })
            for (const server of inventory.servers) void server.guest
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
          }
        }),
        { numRuns: 400 },
      )
    },
  )

  it('states too', () => {
    for (const provider of ['hcloud', 'openstack', 'ovh', 'scaleway', 'cloudstack']) {
      const json = goldenJson(`${provider}/change-mix/terraform.tfstate`)
      fc.assert(
        fc.property(
          fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8 }),
          fc.constantFrom(...NOISE),
          (steps, noise) => {
            const broken = damage(json, steps, noise) as Record<string, unknown>
            try {
              const document = readDocument('x.json', broken)
              const inventory = readInventory({ [document.kind]: document })
              for (const server of inventory.servers) void server.guest
            } catch (error) {
              expect(error).toBeInstanceOf(InputError)
            }
          },
        ),
        { numRuns: 200 },
      )
    }
  })
})
