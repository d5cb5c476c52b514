/** Data sources that people write, read by the real Terraform: found, chosen, or refused. */
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsSelector } from '../../sandbox/data/filter.ts'
import { inSandbox, type Json, terraform } from './golden.ts'

const sources = {
  hcloud: 'hetznercloud/hcloud',
  scaleway: 'scaleway/scaleway',
  openstack: 'terraform-provider-openstack/openstack',
  ovh: 'ovh/ovh',
  cloudstack: 'cloudstack/cloudstack',
}
const head = {
  terraform: {
    required_providers: Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [name, { source }]),
    ),
  },
  provider: { hcloud: { token: 'a'.repeat(64) } },
}
const filter = (value: string) => [{ name: 'name', value }]

const FOUND: Json = {
  hcloud_image: { i: { name: 'debian-13', with_architecture: 'x86' } },
  hcloud_server_type: { t: { name: 'cx23' } },
  hcloud_location: { l: { name: 'hel1' } },
  hcloud_locations: { all: {} },
  hcloud_network: { n: { with_selector: 'client=acme', depends_on: ['hcloud_network.core'] } },
  hcloud_ssh_key: { k: { name: 'ops', depends_on: ['hcloud_ssh_key.ops'] } },
  scaleway_marketplace_image: { i: { label: 'debian_trixie', zone: 'fr-par-2' } },
  scaleway_instance_server_type: { t: { name: 'PLAY2-NANO', zone: 'fr-par-1' } },
  openstack_compute_flavor_v2: { f: { name: 'b3-8' } },
  openstack_images_image_v2: { i: { name_regex: '^Debian 1[3]$', most_recent: true } },
  openstack_networking_network_v2: { n: { name: 'Ext-Net' } },
  ovh_cloud_project_region: { r: { service_name: 'p', name: 'GRA11' } },
  cloudstack_template: { t: { template_filter: 'featured', filter: filter('^Debian 13$') } },
  cloudstack_service_offering: { s: { filter: filter('^2vcpu-4gb$') } },
}

const MISSING: Json = {
  hcloud_image: { a: { name: 'windows-95' } },
  hcloud_server_type: { b: { name: 'cx99' } },
  hcloud_location: { c: { name: 'par1' } },
  hcloud_network: { d: { name: 'nowhere' } },
  scaleway_marketplace_image: { e: { label: 'beos' } },
  openstack_compute_flavor_v2: { f: { name: 'b9-1' } },
  openstack_images_image_v2: { g: { name: 'Debian 99' } },
  ovh_cloud_project_region: { h: { service_name: 'p', name: 'MOON' } },
  cloudstack_template: { i: { template_filter: 'featured', filter: filter('^BeOS$') } },
  cloudstack_zone: { j: { filter: filter('^moon$') } },
}

const made = {
  hcloud_network: {
    core: { name: 'core', ip_range: '10.0.0.0/16', labels: { client: 'acme' } },
    other: { name: 'other', ip_range: '10.1.0.0/16', labels: { client: 'emca' } },
  },
  hcloud_ssh_key: { ops: { name: 'ops', public_key: 'ssh-ed25519 AAAA ops' } },
}
const output = {
  type: { value: `\${data.hcloud_server_type.t.cores}` },
  city: { value: `\${data.hcloud_location.l.city}` },
  network: { value: `\${data.hcloud_network.n.name}` },
  locations: { value: `\${length(data.hcloud_locations.all.names)}` },
  country: { value: `\${data.ovh_cloud_project_region.r.country_code}` },
}

const apply = ['apply', '-auto-approve', '-no-color', '-input=false']
const write = (folder: string, more: Json) =>
  fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify({ ...head, ...more }))

test('what exists is found; what does not is refused, each by itself', async () => {
  await inSandbox(async (sandbox, folder) => {
    write(folder, { data: FOUND, resource: made, output })
    await terraform(sandbox, folder, 'init', '-no-color')
    const found = await terraform(sandbox, folder, ...apply)
    expect(found.stderr).toBe('')
    const said = JSON.parse((await terraform(sandbox, folder, 'output', '-json')).stdout)
    const values = Object.fromEntries(
      Object.entries(said).map(([name, one]) => [name, (one as { value: unknown }).value]),
    )
    expect(values).toEqual({ type: 2, city: 'Helsinki', network: 'core', locations: 6, country: 'FR' })

    write(folder, { data: MISSING, resource: made })
    const missing = await terraform(sandbox, folder, 'plan', '-no-color')
    expect(missing.stderr.match(/not_found/g)).toHaveLength(Object.keys(MISSING).length)
  })
}, 60_000)

test('a label selector means what it says', () => {
  const labels = { client: 'acme', role: 'web' }
  for (const fits of ['client=acme', 'client==acme,role', 'role in (web, db)', '!old', 'role!=db']) {
    expect([fits, fitsSelector(labels, fits)]).toEqual([fits, true])
  }
  for (const not of ['client=emca', 'old', 'role notin (web)', '!role', 'client=acme,role=db']) {
    expect([not, fitsSelector(labels, not)]).toEqual([not, false])
  }
  fc.assert(fc.property(fc.string(), (text) => typeof fitsSelector(labels, text) === 'boolean'))
})
