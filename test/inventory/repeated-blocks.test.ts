/** Blocks that stand several times in HCL, of which a plan lists only what they mention: which of them is which planned one. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { inSandbox, working } from '../sandbox/golden.ts'
import { refs, serverAt } from './golden.ts'

const PROJECT = `
terraform {
  required_providers {
    hcloud    = { source = "hetznercloud/hcloud" }
    openstack = { source = "terraform-provider-openstack/openstack" }
  }
}

provider "hcloud" {
  token = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
}

locals {
  sides = ["outer", "inner", "sync"]
}

resource "openstack_networking_network_v2" "side" {
  count = 3
  name  = local.sides[count.index]
}

resource "openstack_networking_secgroup_v2" "inner" {
  name = "inner"
}

resource "openstack_networking_port_v2" "outer" {
  network_id = openstack_networking_network_v2.side[0].id
}

resource "openstack_networking_port_v2" "inner" {
  network_id         = openstack_networking_network_v2.side[1].id
  security_group_ids = [openstack_networking_secgroup_v2.inner.id]
}

resource "openstack_networking_port_v2" "sync" {
  network_id            = openstack_networking_network_v2.side[2].id
  port_security_enabled = false
}

resource "openstack_compute_instance_v2" "gate" {
  name        = "gate"
  flavor_name = "b3-8"
  image_name  = "Debian 13"
  network {
    port = openstack_networking_port_v2.outer.id
  }
  network {
    port = openstack_networking_port_v2.inner.id
  }
  network {
    port = openstack_networking_port_v2.sync.id
  }
}

resource "hcloud_network" "side" {
  count    = 2
  name     = local.sides[count.index]
  ip_range = "10.\${count.index}.0.0/16"
}

resource "hcloud_server" "gate" {
  name        = "gate"
  server_type = "cx23"
  image       = "debian-13"
  location    = "fsn1"
  network {
    network_id = hcloud_network.side[0].id
    alias_ips  = []
  }
  network {
    network_id = hcloud_network.side[1].id
    alias_ips  = []
  }
}
`

let plan: Inventory

beforeAll(async () => {
  await inSandbox(async (sandbox, folder) => {
    writeFileSync(join(folder, 'main.tf'), PROJECT)
    const run = working(sandbox, folder)
    await run('init', '-input=false')
    await run('plan', '-out=plan', '-input=false')
    plan = readInventory({ plan: readDocument('plan.json', await run('show', '-json', 'plan')) })
  })
}, 120_000)

it('a list is planned in the order in which it is written, so that every interface has its port', () => {
  const gate = 'openstack_compute_instance_v2.gate'
  const joined = plan.networks.filter(({ members }) => members.includes(gate))
  expect(joined.map(({ origin }) => origin.address)).toEqual(
    [0, 1, 2].map((index) => `openstack_networking_network_v2.side[${index}]`),
  )
  expect(refs(serverAt(plan, gate).filters)).toContain('openstack_networking_secgroup_v2.inner')
})

it('a set is planned in another order: what its blocks do not tell apart is unknown, and never "not there"', () => {
  expect(serverAt(plan, 'hcloud_server.gate').networkElsewhere).toBe(true)
})
