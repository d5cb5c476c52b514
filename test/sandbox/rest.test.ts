/** Types of the five providers that the rehearsal does not describe: planned and made by their schema alone, and said so. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withSandbox } from '../../sandbox/run.ts'
import { bundledSchemas, otherSchemas, servedSchemas } from '../../sandbox/schemas.ts'
import { inSandbox, temporary, terraform } from './golden.ts'

const cluster = {
  terraform: { required_providers: { scaleway: { source: 'scaleway/scaleway' } } },
  provider: { scaleway: { region: 'fr-par', zone: 'fr-par-1' } },
  data: { scaleway_k8s_version: { latest: { name: '1.34.1' } } },
  resource: {
    scaleway_vpc_private_network: { inside: { name: 'inside' } },
    scaleway_k8s_cluster: {
      shop: {
        name: 'shop',
        version: '$' + '{data.scaleway_k8s_version.latest.name}',
        cni: 'cilium',
        private_network_id: '$' + '{scaleway_vpc_private_network.inside.id}',
        delete_additional_resources: false,
      },
    },
    scaleway_k8s_pool: {
      web: {
        count: 2,
        cluster_id: '$' + '{scaleway_k8s_cluster.shop.id}',
        name: 'web',
        node_type: 'PRO2-XS',
        size: 2,
      },
    },
  },
}

test('a cluster is planned, made, planned again without a change, and destroyed; each type warns once', async () => {
  const folder = temporary()
  try {
    fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(cluster))
    await inSandbox(
      async (sandbox) => {
        const run = (...args: string[]) => terraform(sandbox, folder, ...args)
        await run('init', '-no-color')
        const plan = (await run('plan', '-no-color', '-input=false')).stdout
        expect(plan).toContain('Plan: 4 to add')
        expect(plan.split('scaleway_k8s_pool is rehearsed by its schema alone')).toHaveLength(2)
        expect(plan).not.toContain('scaleway_vpc_private_network is rehearsed')
        expect((await run('apply', '-auto-approve', '-no-color', '-input=false')).stdout).toContain('4 added')
        expect((await run('plan', '-no-color')).stdout).toContain('No changes')
        expect((await run('destroy', '-auto-approve', '-no-color')).stdout).toContain('4 destroyed')
      },
      path.join(folder, 'cloud.json'),
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)

test('no type is described and left to its schema at once, and none is lost on the way to Terraform', () => {
  const described = bundledSchemas()
  const others = otherSchemas()
  expect(others.map(({ address }) => address)).toEqual(described.map(({ address }) => address))
  servedSchemas().forEach(({ schema, bare }, at) => {
    for (const part of ['resource_schemas', 'data_source_schemas'] as const) {
      const [known, more] = [described[at]?.schema[part] ?? {}, others[at]?.schema[part] ?? {}].map(
        Object.keys,
      )
      expect(known?.filter((type) => more?.includes(type))).toEqual([])
      expect(Object.keys(schema[part] ?? {}).sort()).toEqual([...(known ?? []), ...(more ?? [])].sort())
    }
    expect([...bare]).toEqual(Object.keys(others[at]?.schema.resource_schemas ?? {}))
  })
})

test('the project of OVHcloud is taken from the environment, in a resource and in a data source that no table describes', async () => {
  const folder = temporary()
  const asks = {
    terraform: { required_providers: { ovh: { source: 'ovh/ovh' } } },
    provider: { ovh: { endpoint: 'ovh-eu' } },
    data: { ovh_cloud_project_kube_nodepool_nodes: { web: { kube_id: 'k', name: 'web' } } },
    resource: { ovh_cloud_project_kube: { shop: { name: 'shop', region: 'GRA11' } } },
  }
  try {
    fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(asks))
    const given = { ...process.env, OVH_CLOUD_PROJECT_SERVICE: 'f'.repeat(32) }
    await inSandbox(
      async (sandbox) => {
        await terraform(sandbox, folder, 'init', '-no-color')
        const { stdout, stderr } = await terraform(sandbox, folder, 'plan', '-no-color', '-input=false')
        expect(stderr).toBe('')
        expect(stdout).toMatch(new RegExp(`service_name +=? ?"${'f'.repeat(32)}"`))
      },
      path.join(folder, 'cloud.json'),
      given,
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

const ANYTHING = {
  provider_schemas: {
    'registry.terraform.io/example/any': {
      provider: { version: 0, block: {} },
      resource_schemas: {
        any_thing: {
          version: 0,
          block: {
            attributes: {
              id: { type: 'string', computed: true },
              one: { type: 'dynamic', optional: true },
              many: { type: ['map', 'dynamic'], optional: true },
            },
          },
        },
      },
    },
  },
}

test('a value of any type goes through a provider of `--schema` and its state unchanged', async () => {
  const folder = temporary()
  const thing = (one: unknown) => ({
    terraform: { required_providers: { any: { source: 'example/any' } } },
    resource: { any_thing: { x: { one, many: { a: 'text' } } } },
  })
  const write = (one: unknown) =>
    fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(thing(one)))
  try {
    const schemaFile = path.join(folder, 'any.schema')
    fs.writeFileSync(schemaFile, JSON.stringify(ANYTHING))
    const options = {
      cloudFile: path.join(folder, 'cloud.json'),
      env: process.env,
      schemaFiles: [schemaFile],
    }
    await withSandbox(options, async (sandbox) => {
      const run = (...args: string[]) => terraform(sandbox, folder, ...args, '-no-color', '-input=false')
      write({ names: ['a', 'b'], deep: { number: 0.1, flag: true } })
      await run('init')
      expect(await run('apply', '-auto-approve')).toMatchObject({ stderr: '', ok: true })
      expect((await run('plan')).stdout).toContain('No changes')
      write(['a', 2])
      expect((await run('apply', '-auto-approve')).stdout).toContain('1 changed')
      expect((await run('plan')).stdout).toContain('No changes')
    })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})
