/** What a document holds of other clouds is told on the error output, and is part of no verdict. */
import { describe, expect, it } from 'vitest'
import { goldenJson } from '../inventory/golden.ts'
import { cli, project } from './harness.ts'

const change = (type: string, name: string) => ({
  ...{ address: `${type}.${name}`, mode: 'managed', type, name, provider_name: 'registry.terraform.io/x/x' },
  change: { actions: ['create'], before: null, after: {}, after_unknown: {} },
})
const FOREIGN = [
  ...['a', 'b', 'c'].map((name) => change('aws_instance', name)),
  change('google_storage_bucket', 'd'),
  // These make nothing in a cloud.
  ...['null_resource', 'random_password', 'tls_private_key', 'terraform_data'].map((type) =>
    change(type, 'x'),
  ),
]

const check = (plan: object, lang: 'fr' | 'en' = 'en') =>
  cli(['check', '--pack', 'hygiene', 'plan.json', '--format', 'json'], {
    ...{ cwd: project({ 'plan.json': JSON.stringify(plan) }), lang },
  })

describe('resources of other providers', () => {
  const plan = goldenJson('hcloud/stack-two-sites/plan.json')
  const mixed = { ...plan, resource_changes: [...plan.resource_changes, ...FOREIGN] }

  it('are counted by provider, the most first, in both languages', async () => {
    expect((await check(mixed)).err).toBe(
      'plan.json: 4 resources of other providers are not judged: aws (3), google (1)\n',
    )
    expect((await check(mixed, 'fr')).err).toBe(
      'plan.json\u00a0: 4 ressources d’autres fournisseurs ne sont pas jugées\u00a0: aws (3), google (1)\n',
    )
  })

  it('change no verdict, and a plan without any is silent', async () => {
    const [bare, both] = [await check(plan), await check(mixed)]
    expect(bare.err).toBe('')
    expect(JSON.parse(both.out).verdicts).toEqual(JSON.parse(bare.out).verdicts)
  })

  it.each([
    ['raw', { version: 4, lineage: 'x', resources: rawOf('aws_instance', 2) }, 'aws (2)'],
    [
      'shown',
      {
        ...{ format_version: '1.0', terraform_version: '1.11.4' },
        values: {
          root_module: {
            resources: [shown('hcloud_ssh_key')],
            child_modules: [{ resources: [shown('aws_instance')] }],
          },
        },
      },
      'aws (1)',
    ],
  ])('are counted in a %s state', async (_, state, said) => {
    expect((await check(state)).err).toContain(said)
  })
})

function shown(type: string) {
  return { address: `${type}.x`, mode: 'managed', type, name: 'x', values: { name: 'x' } }
}

function rawOf(type: string, count: number) {
  const provider = 'provider["registry.terraform.io/x/x"]'
  const instances = Array.from({ length: count }, (_, index) => ({ index_key: index, attributes: {} }))
  return [
    { mode: 'managed', type, name: 'x', provider, instances },
    {
      mode: 'managed',
      type: 'hcloud_ssh_key',
      name: 'x',
      provider,
      instances: [{ attributes: { name: 'x' } }],
    },
  ]
}
