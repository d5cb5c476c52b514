/** The CrossGuard pack over its real interface: a process of its own, asked over gRPC as Pulumi's engine asks. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../inventory/user-data.ts'
import { deployClient } from '../../pulumi/index.ts'
import { type Analyzer, startPack } from './analyzer.ts'
import { type Asked, run, UNKNOWN } from './engine.ts'

const root = join(import.meta.dirname, '../..')
const NOW = '2026-02-01T12:00:00Z'
const client = 'prestashop-hetzner'
const contract = join(root, 'clients', client, 'contract.yaml')
const entry = join(root, 'dist/pulumi/policy.js')

const pack = (options: object) => `
const { contractPack } = require(${JSON.stringify(entry)})
contractPack({ lang: 'en', now: () => ${JSON.stringify(NOW)}, ...${JSON.stringify({ contract, cwd: root, ...options })} })
`
const change = (asked: readonly Asked[], name: RegExp, inputs: object): readonly Asked[] =>
  asked.map((each) =>
    name.test(each.urn)
      ? { ...each, inputs: { ...each.inputs, ...inputs }, outputs: { ...each.outputs, ...inputs } }
      : each,
  )
const mandatory = ({ level }: { level: string }): boolean => level === 'mandatory'

let asked: readonly Asked[]
beforeAll(async () => {
  asked = await run(() => deployClient(contract), { stack: client, preview: true })
})

describe('the pack of a contract', () => {
  let analyzer: Analyzer
  beforeAll(async () => {
    analyzer = await startPack(pack({}))
  }, 60_000)
  afterAll(() => analyzer?.stop())

  it('says what it judges, and how strictly', async () => {
    expect(await analyzer.info()).toEqual([
      { name: 'contract', level: 'mandatory' },
      { name: 'contract-unproven', level: 'advisory' },
      { name: 'contract-rest', level: 'advisory' },
      { name: 'contract-inputs', level: 'advisory' },
    ])
  })

  it('lets through what the contract builds', async () => {
    for (const each of asked) expect(await analyzer.analyze(each)).toEqual([])
    const told = await analyzer.analyzeStack(asked)
    expect(told.filter(mandatory)).toEqual([])
  })

  it('never takes for kept what a preview cannot prove', async () => {
    const told = await analyzer.analyzeStack(asked)
    expect(told.every(({ policy }) => policy === 'contract-unproven')).toBe(true)
    expect(told.length).toBeGreaterThan(0)
  })

  it('stops a firewall that is open to the world, at the resource, with the article', async () => {
    const rules = [{ direction: 'in', protocol: 'tcp', port: '22', sourceIps: ['0.0.0.0/0', '::/0'] }]
    const told = (await analyzer.analyzeStack(change(asked, /firewall_fsn1-filter$/, { rules }))).filter(
      mandatory,
    )
    const [first] = told.filter(({ urn }) => /Firewall::boutique_firewall_fsn1-filter$/.test(urn))
    expect(first?.message).toMatch(/art\. \d.*expected.*found.*0\.0\.0\.0\/0/s)
  })

  it('stops what it cannot see, instead of taking silence for safety', async () => {
    const told = await analyzer.analyzeStack(change(asked, /firewall_fsn1-filter$/, { rules: UNKNOWN }))
    expect(
      told
        .filter(mandatory)
        .map(({ message }) => message)
        .join('\n'),
    ).toMatch(/unproven/)
  })

  it('stops an empty stack, which keeps nothing', async () => {
    expect((await analyzer.analyzeStack([])).some(mandatory)).toBe(true)
  })

  it('reads user data that a provider answers with a hash from what the program asked', async () => {
    const made = await run(() => deployClient(contract), {
      stack: `${client}-made`,
      preview: false,
      answer: (_, inputs) =>
        typeof inputs.userData === 'string'
          ? { ...inputs, userData: hashOf(inputs.userData, 'base64-sha1') }
          : inputs,
    })
    const blind = (await analyzer.analyzeStack(made)).filter(mandatory)
    expect(blind.map(({ message }) => message).join('\n')).toMatch(/unproven/)
    for (const each of made) await analyzer.analyze(each)
    expect((await analyzer.analyzeStack(made)).filter(mandatory)).toEqual([])
  })
})

it('asks for more when told to: what is only declared does not pass for deployed', async () => {
  const analyzer = await startPack(pack({ require: 'deployed' }))
  try {
    const told = (await analyzer.analyzeStack(asked)).filter(mandatory)
    expect(told.map(({ message }) => message).join('\n')).toMatch(/proven only as declared/)
  } finally {
    analyzer.stop()
  }
}, 60_000)

it('refuses to start on a contract that it cannot read', async () => {
  await expect(startPack(pack({ contract: 'nowhere.yaml' }))).rejects.toThrow(/nowhere\.yaml/)
}, 60_000)
