/** A provider without a stand-in is named before a command could reach it; those with one are not. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { unattachedProviders } from '../../sandbox/reach.ts'
import { temporary } from './golden.ts'

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
