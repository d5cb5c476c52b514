/** The builder lies about an offer of the table that no sample client has: the verdict falls for what is there. */
import { Testing } from 'cdktf'
import { describe, expect, it } from 'vitest'
import { judgeLoaded } from '../../cli/judging.ts'
import { parseContract } from '../../contract/load.ts'
import type { HostId } from '../../hosts/index.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { POLICIES } from '../../policies/index.ts'
import { ClientStack } from '../../stacks/client-stack.ts'
import { orderOf } from '../../stacks/offers.ts'
import { VARIANTS } from '../../stacks/variants.ts'

interface Told {
  readonly host: HostId
  readonly promise: string
  readonly lies: Readonly<Record<string, (json: string) => string>>
}

const swap = (from: string | RegExp, to: string) => (json: string) => {
  const after = json.replaceAll(from, to)
  if (after === json) throw new Error(`the stack does not hold ${from}`)
  return after
}

const OFFERS: Readonly<Record<string, Told>> = {
  'VM Avancé, redundant servers and a balancer': {
    host: 'ovh',
    promise: 'service/vma.hardware-redundancy',
    lies: {
      'the host need not keep the servers apart': swap('"anti-affinity"', '"soft-anti-affinity"'),
      'the balancer sends to one of them only': swap(
        'gra11-2_server.access_ip_v4',
        'gra11-1_server.access_ip_v4',
      ),
      'it listens elsewhere': swap('"protocol_port": 443', '"protocol_port": 8443'),
    },
  },
  'VM Avancé, two sites, private link and switch': {
    host: 'ovh',
    promise: 'service/vma.geo-redundancy',
    lies: {
      'the two networks are not one': (json) =>
        json.replace(/("provider:segmentation_id": ")\d+/, (_, key) => `${key}99`),
      'no server is plugged into the link': swap(
        /\{\s*"port": "\$\{openstack_networking_port_v2[^}]*link-port\.id\}"\s*\}/g,
        '{}',
      ),
      'the name leads elsewhere': swap(/"target": "[^"]*"/g, '"target": "192.0.2.9"'),
      'the name is another': swap('"subdomain": "essai"', '"subdomain": "other"'),
      'the name is remembered for an hour': swap('"ttl": 60', '"ttl": 3600'),
    },
  },
  'VM Avancé, two datacenters of a city, private link and switch': {
    host: 'scaleway',
    promise: 'service/vma.geo-redundancy',
    lies: {
      'one server has no interface on the link': (json) => {
        const stack = JSON.parse(json)
        const nics = stack.resource.scaleway_instance_private_nic
        delete nics[Object.keys(nics)[0] as string]
        return JSON.stringify(stack)
      },
      'the name leads elsewhere': swap(/"data": "[^"]*"/g, '"data": "192.0.2.9"'),
    },
  },
  'Cloud Datacenter, pair of advanced firewalls': {
    host: 'ovh',
    promise: 'service/cdc.hardware-redundancy',
    lies: {
      'the host need not keep the two apart': swap('"anti-affinity"', '"soft-anti-affinity"'),
      'neither shares an address': swap(/virtual_ipaddress/g, 'virtual_address'),
      'each listens to another number': (json) =>
        json.replace('virtual_router_id 36', 'virtual_router_id 37'),
      'the program is another': swap(/- keepalived\b/g, '- htop'),
      'the host drops what comes from the shared address': swap(
        '"ip_address": "10.29.0.10"\n',
        '"ip_address": "10.29.0.99"\n',
      ),
    },
  },
}

function made(title: string, host: HostId) {
  const variant = VARIANTS.find((one) => one.title.en === title)
  if (variant === undefined) throw new Error(`no such offer: ${title}`)
  const loaded = parseContract(orderOf(variant, host), 'essai.yaml')
  return { loaded, json: Testing.synth(new ClientStack(Testing.app(), { contract: loaded.contract })) }
}

function statusOf({ loaded }: ReturnType<typeof made>, json: string, promise: string) {
  const inventories = [readInventory({ synth: readDocument('cdk.tf.json', json) })]
  const options = { cwd: '.', now: '2026-11-22T12:00:00Z', policies: POLICIES, draft: true }
  const { verdicts } = judgeLoaded(loaded, inventories, options)
  return verdicts.find((verdict) => verdict.promise.id === promise)?.status
}

describe.each(Object.entries(OFFERS))('%s', (title, { host, promise, lies }) => {
  const offer = made(title, host)

  it('is kept as it is built', () => {
    expect(statusOf(offer, offer.json, promise)).toBe('kept')
  })

  it.each(Object.entries(lies))('is broken when %s', (_, tell) => {
    expect(statusOf(offer, tell(offer.json), promise)).toBe('broken')
  })
})
