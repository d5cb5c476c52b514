/** A provider without a stand-in is named before a command could reach it; those with one are not. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { mirroredProviders, unattachedProviders, unsourcedProviders } from '../../sandbox/reach.ts'
import { withSandbox } from '../../sandbox/run.ts'
import { temporary, terraform } from './golden.ts'

test('sources are read in both syntaxes, in a folder and in what cdktf wrote', () => {
  const folder = temporary()
  const stack = path.join(folder, 'cdktf.out', 'stacks', 'client')
  try {
    fs.mkdirSync(stack, { recursive: true })
    fs.writeFileSync(
      path.join(folder, 'main.tf'),
      `terraform {
  required_providers {
    random = { source = "hashicorp/random" }
    hcloud = { source = "hetznercloud/hcloud" }
  }
}
`,
    )
    const required = {
      aws: { source: 'registry.terraform.io/hashicorp/aws' },
      terraform: { source: 'terraform.io/builtin/terraform' },
      ovh: { source: 'ovh/ovh' },
    }
    const synthesized = { terraform: { required_providers: required } }
    fs.writeFileSync(path.join(stack, 'cdk.tf.json'), JSON.stringify(synthesized))
    const named = unattachedProviders(folder)
    expect(named.map((source) => source.split('/').at(-1)).sort()).toEqual(['aws', 'random'])
    expect(unattachedProviders(folder, ['hashicorp/aws', 'hashicorp/random'])).toEqual([])
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

const withConfiguration = async (text: string, body: (folder: string) => unknown): Promise<void> => {
  const folder = temporary()
  try {
    fs.writeFileSync(path.join(folder, 'main.tf'), text)
    await body(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

test.each([
  ['provider "openstack" {\n}\n', ['terraform-provider-openstack/openstack']],
  ['data "hcloud_image" "x" {\n}\nresource "ovh_vrack" "y" {\n}\n', ['hetznercloud/hcloud', 'ovh/ovh']],
  ['provider "ovh" {\n}\nterraform {\n  required_providers {\n    ovh = {\n    }\n  }\n}\n', []],
  ['# provider "ovh" {}\nresource "random_id" "x" {\n}\n', []],
])('a provider whose source nobody names is found under no registry: %j', (text, expected) =>
  withConfiguration(text, (folder) => expect(unsourcedProviders(folder)).toEqual(expected)),
)

const MIRRORED = `
terraform {
  required_providers {
    hcloud = { source = "mirror.example/hetznercloud/hcloud" }
    random = { source = "mirror.example/hashicorp/random" }
  }
}
`

test('a mirror of the registry is served by the same stand-in, and only where there is one', () =>
  withConfiguration(MIRRORED, async (folder) => {
    const mirrored = mirroredProviders(folder)
    expect(mirrored).toEqual(['mirror.example/hetznercloud/hcloud'])
    fs.writeFileSync(
      path.join(folder, 'main.tf'),
      `${MIRRORED.replace(/.*random.*\n/, '')}provider "hcloud" {\n  token = "${'a'.repeat(64)}"\n}\nresource "hcloud_network" "n" {\n  name     = "n"\n  ip_range = "10.0.0.0/16"\n}\n`,
    )
    const cloudFile = path.join(folder, 'cloud.json')
    await withSandbox({ cloudFile, env: process.env, mirrored }, async (sandbox) => {
      await terraform(sandbox, folder, 'init', '-no-color')
      const { stdout } = await terraform(sandbox, folder, 'plan', '-no-color', '-input=false')
      expect(stdout).toContain('Plan: 1 to add')
    })
  }))
