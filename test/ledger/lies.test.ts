/**
 * The builder lies: a stack that it really makes is judged, then one attribute or one text is changed while every name,
 * label and comment stays as it was. The verdict must fall each time, for what is there and not for what is said.
 */
import { createHash } from 'node:crypto'
import { Testing } from 'cdktf'
import { beforeAll, describe, expect, it } from 'vitest'
import { metadataOf } from '../../constructs/hosts/ovh/settings.ts'
import { loadContract } from '../../contract/load.ts'
import { fromPieces } from '../../inventory/live.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { judge } from '../../ledger/judge.ts'
import type { Verdict } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { ClientStack } from '../../stacks/client-stack.ts'

const words = { fr: 'x', en: 'x' }

interface Client {
  readonly loaded: ReturnType<typeof loadContract>
  readonly json: string
}

function made(code: string): Client {
  const loaded = loadContract(`clients/${code}/contract.yaml`)
  return { loaded, json: Testing.synth(new ClientStack(Testing.app(), { contract: loaded.contract })) }
}

function verdicts({ loaded }: Client, json: string): ReadonlyMap<string, Verdict> {
  const { contract, file, promises } = loaded
  const { verdicts: all } = judge({
    ...{
      contract,
      contractFile: file,
      promises,
      catalogue: { id: contract.catalogue, title: words },
      services: [],
    },
    ...{
      readings: [],
      lock: { state: 'none' },
      evidence: [],
      waivers: [],
      policies: POLICIES,
      now: '2026-11-22T12:00:00Z',
    },
    inventories: [readInventory({ synth: readDocument('cdk.tf.json', json) })],
  })
  return new Map(all.map((verdict) => [verdict.promise.id, verdict]))
}

/** Every occurrence: a lie told once would leave the truth beside it. */
const swap = (from: string | RegExp, to: string) => (json: string) => {
  const after = typeof from === 'string' ? json.replaceAll(from, to) : json.replace(from, to)
  if (after === json) throw new Error(`the stack does not hold ${from}`)
  return after
}

/** The same inside the sets that OpenStack hands over, with a sum that is right again. */
const swapLive = (from: string | RegExp, to: string) => (json: string) => {
  const stack = JSON.parse(json) as {
    resource: Record<string, Record<string, { metadata?: object; name: string }>>
  }
  for (const server of Object.values(stack.resource.openstack_compute_instance_v2 ?? {})) {
    const body = fromPieces(server.metadata)?.replace(/^.*\n/, '')
    if (body === undefined) throw new Error(`nothing is handed over to ${server.name}`)
    const after = swap(from, to)(body)
    const sum = createHash('sha256').update(after).digest('hex')
    server.metadata = metadataOf(server.name, `contract-settings 1 ${sum}\n${after}`)
  }
  return JSON.stringify(stack)
}

/** More resources of a type, as if the builder had made them without a word. */
const added =
  (type: string, values: (index: number, server: string) => object, count: number) =>
  (json: string): string => {
    const stack = JSON.parse(json) as { resource: Record<string, Record<string, object>> }
    const [server = ''] = Object.keys(stack.resource.openstack_compute_instance_v2 ?? {})
    const reference = `\${openstack_compute_instance_v2.${server}.id}`
    const more = Array.from(
      { length: count },
      (_, index) => [`lie-${index}`, values(index, reference)] as const,
    )
    stack.resource[type] = { ...stack.resource[type], ...Object.fromEntries(more) }
    return JSON.stringify(stack)
  }

type Lie = readonly [name: string, promise: string, tell: (json: string) => string]

const STRANGER = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILp7D3vAIyLzxl6CkGF5mRW6nG9WQk0qkEdTPpD0Zr1c'

const CLIENTS: Readonly<Record<string, readonly Lie[]>> = {
  'avance-ovh': [
    ['the second site is the first', 'erp/vma.geo-redundancy', swap('"SBG5"', '"GRA11"')],
    ['a smaller size', 'erp/vma.capacity', swap('"b3-16"', '"b3-8"')],
    [
      'the spread is optional',
      'erp/vma.hardware-redundancy',
      swap('"anti-affinity"', '"soft-anti-affinity"'),
    ],
    [
      'the vault is next door',
      'erp/backup.other-datacenter',
      (json) => swap('.rbx.', '.gra.')(swap('"RBX"', '"GRA"')(json)),
    ],
    ['a day less is kept', 'erp/backup.retention', swap('--keep-within 31d', '--keep-within 30d')],
    ['a day more is kept', 'erp/backup.retention', swap('--keep-within 31d', '--keep-within 32d')],
    ['what is forgotten is never pruned', 'erp/backup.retention', swap(' --prune', '')],
    ['copies at ten in the morning', 'erp/backup.daily-off-hours', swap('*-*-* 01:20:00', '*-*-* 10:20:00')],
    [
      'copies once a week',
      'erp/backup.daily-off-hours',
      swap(/OnCalendar=\*-\*-\* (\d\d:20:00)/g, 'OnCalendar=Sun *-*-* $1'),
    ],
    ['another port is open on the VM', 'erp/fw.basic', swapLive('"right":443}', '"right":3306}')],
    [
      'updates do not install themselves',
      'erp/info.updates',
      swap('Unattended-Upgrade \\"1\\"', 'Unattended-Upgrade \\"0\\"'),
    ],
    ['a stranger’s key in cloud-init', 'erp/vma.ssh-keys', swap(/- ssh-ed25519 \S+(?= )/g, `- ${STRANGER}`)],
    ['no collector', 'erp/vma.supervision-graphs', swap('prometheus-node-exporter', 'htop')],
    [
      'three snapshots',
      'erp/vm.snapshots',
      added(
        'ovh_cloud_project_instance_snapshot',
        (index, server) => ({ name: `avance-ovh-erp-snap-${index}`, instance_id: server }),
        3,
      ),
    ],
    ['nothing is copied', 'erp/backup.on-request', swap(/\brestic\b/g, 'true')],
    ['a stranger may administer', 'erp/fw.admin-sources', swap(/198\.51\.100\.7/g, '203.0.113.9')],
    ['a stranger’s key', 'erp/info.no-client-access', swap(/- ssh-ed25519 \S+(?= )/g, `- ${STRANGER}`)],
  ],
  'datacenter-ovh': [
    ['smaller machines', 'cdc/cdc.resources', swap(/"b3-\d+"/g, '"b3-8"')],
    ['no tunnel', 'cdc/fw.standard', swap(/strongswan|swanctl|charon/g, 'nothing')],
    ['no intrusion prevention', 'cdc/fw.advanced', swap(/suricata/gi, 'nothing')],
  ],
  'datacenter-scaleway': [
    ['the spread is optional', 'cdc/cdc.hardware-redundancy', swap('"enforced"', '"optional"')],
    ['smaller machines', 'cdc/cdc.resources', swap(/"PRO2-\w+"/g, '"PRO2-XXS"')],
    ['no tunnel', 'cdc/fw.standard', swap(/strongswan|swanctl|charon/g, 'nothing')],
  ],
  'prestashop-hetzner': [
    [
      'the far copies are in the city of the server',
      'boutique/backup.3-2-1',
      swap('"location": "hel1"', '"location": "fsn1"'),
    ],
    ['no copy to keep', 'data.after-suspension', swap(/\brestic\b/g, 'true')],
    ['fewer connections', 'boutique/db.connections', swap(/max_connections = \d+/g, 'max_connections = 20')],
    ['thirteen days', 'boutique/backup.retention', swap(/--keep-within \d+d/g, '--keep-within 13d')],
    [
      'logs for two years',
      'boutique/telemetry.retention',
      swap(/MaxRetentionSec=\d+day/g, 'MaxRetentionSec=730day'),
    ],
    [
      'the database once a week',
      'boutique/backup.content',
      swap(/OnCalendar=\*-\*-\* (\d\d:20:00)/g, 'OnCalendar=Sun *-*-* $1'),
    ],
    [
      'updates that are installed and switched off',
      'boutique/security.base',
      swap('Unattended-Upgrade \\"1\\"', 'Unattended-Upgrade \\"0\\"'),
    ],
    [
      'updates whose timer is masked',
      'boutique/security.base',
      swap('runcmd:\\n', 'runcmd:\\n- systemctl mask apt-daily-upgrade.timer\\n'),
    ],
    [
      'a secret in cloud-init',
      'boutique/security.base',
      swap('skip-name-resolve', 'skip-name-resolve\\n    db_password = hunter2hunter2'),
    ],
  ],
  'essentiel-ikoula': [
    ['another zone', 'web/vme.single-site', swap('"REIMS"', '"EPPES"')],
    [
      'a second machine',
      'web/vme.no-redundancy',
      added('cloudstack_instance', () => ({ name: 'essentiel-ikoula-web-b', zone: 'REIMS' }), 1),
    ],
    [
      'a smaller size',
      'web/vme.capacity',
      swap(/"service_offering": "[^"]+"/g, '"service_offering": "1vcpu-2gb"'),
    ],
    [
      'supervision that nobody sold',
      'web/vme.exclusive',
      swap('packages:\\n', 'packages:\\n- prometheus-node-exporter\\n'),
    ],
  ],
  'nextcloud-proprietaire': [
    [
      'the key goes to a stranger',
      'nuage/owner.key-custody',
      swap(
        /AAAAC3NzaC1lZDI1NTE5AAAAIArVlmfuTCFi0bkziyYPiR1pxB7lXbdgY9eCBFA6iKyC/g,
        'AAAAC3NzaC1lZDI1NTE5AAAAILp7D3vAIyLzxl6CkGF5mRW6nG9WQk0qkEdTPpD0Zr1c',
      ),
    ],
    ['across the ocean', 'nuage/owner.jurisdiction', swap(/"location": "(nbg1|fsn1)"/g, '"location": "ash"')],
  ],
}

describe.each(Object.entries(CLIENTS))('%s', (code, lies) => {
  let client: Client
  let truth: ReadonlyMap<string, Verdict>
  beforeAll(() => {
    client = made(code)
    truth = verdicts(client, client.json)
  })

  it.each(lies.map(([name, promise, tell]) => [name, { promise, tell }] as const))(
    '%s',
    (_, { promise, tell }) => {
      expect(truth.get(promise), [...truth.keys()].join(' ')).toMatchObject({ status: 'kept' })
      expect(verdicts(client, tell(client.json)).get(promise)).toMatchObject({ status: 'broken' })
    },
  )

  it('nothing that can be read before deployment is broken in the truth', () => {
    expect([...truth.values()].filter(({ status }) => status === 'broken')).toEqual([])
  })

  it('labels and names do not make a verdict', () => {
    const status = (json: string) => [...verdicts(client, json)].map(([id, verdict]) => [id, verdict.status])
    // What the host hands over to the server is no label: the server loads it.
    const blank = (key: string, value: unknown) =>
      ['labels', 'tags', 'description', '//'].includes(key) ||
      (key === 'metadata' && fromPieces(value) === null)
        ? undefined
        : value
    expect(status(JSON.stringify(JSON.parse(client.json, blank)))).toEqual(status(client.json))
  })
})

describe('rules that are handed over to a server', () => {
  const LIES: Readonly<Record<string, readonly [client: string, promise: string, tell: Lie[2]]>> = {
    'that has no program to load them': [
      'avance-ovh',
      'erp/fw.basic',
      swap(/- contract-settings\.timer\\n/g, ''),
    ],
    'whose program looks elsewhere': [
      'avance-ovh',
      'erp/fw.admin-sources',
      swap(/contract-settings openstack/g, 'contract-settings scaleway'),
    ],
    'whose program was changed': ['avance-ovh', 'erp/fw.basic', swap(/what was loaded stays/g, 'whatever')],
    'and altered on the way': [
      'avance-scaleway',
      'boutique/fw.basic',
      swap(/(contract-settings 1 )[0-9a-f]{4}/g, '$10000'),
    ],
    'under a key that nobody reads': [
      'avance-scaleway',
      'boutique/fw.basic',
      swap(/"key": "contract-settings"/g, '"key": "contract-sets"'),
    ],
  }
  it.each(Object.entries(LIES))('%s prove nothing', (_, [code, promise, tell]) => {
    const client = made(code)
    expect(verdicts(client, client.json).get(promise)).toMatchObject({ status: 'kept' })
    expect(verdicts(client, tell(client.json)).get(promise)?.status).not.toBe('kept')
  })
})

describe('a name beside an id', () => {
  it('of a size proves nothing: the id is what the host takes', () => {
    const client = made('avance-ovh')
    const promise = 'erp/vma.capacity'
    const tell = swap(/("flavor_name":)/g, '"flavor_id": "a-smaller-one", $1')
    expect(verdicts(client, client.json).get(promise)).toMatchObject({ status: 'kept' })
    expect(verdicts(client, tell(client.json)).get(promise)).toMatchObject({ status: 'unproven' })
  })
})

describe('copies in a store that spans the server’s datacenter', () => {
  const LIES: Readonly<Record<string, Lie[2]>> = {
    'that a rule moves to one zone': swap(
      '"id": "aborted"',
      '"id": "aborted", "transition": [{ "days": 1, "storage_class": "ONEZONE_IA" }]',
    ),
    'that are written to one zone': swap(
      '--password-file /etc/restic/key backup',
      '--password-file /etc/restic/key -o s3.storage-class=ONEZONE_IA backup',
    ),
  }
  it.each(Object.entries(LIES))('%s prove nothing', (_, tell) => {
    const client = made('datacenter-scaleway')
    const promise = 'cdc/backup.other-datacenter'
    expect(verdicts(client, client.json).get(promise)).toMatchObject({ status: 'kept' })
    expect(verdicts(client, tell(client.json)).get(promise)).toMatchObject({ status: 'unproven' })
  })
})

/** Kept by the truth, and no lie of a stack can break it: the contract alone is judged. */
const ON_THE_CONTRACT: Readonly<Record<string, string>> = {
  suspension: 'dates of the contract',
  reversibility: 'dates of the contract',
  'change.class': 'classes and quotas of the contract',
  'infrastructure.owner': 'that the provider owns it is broken by no stack; a third party’s service has none',
  'site.residency': 'every zone that this operator sells is in France; one that is not known is unproven',
}

describe('every kind of promise that a stack can keep', () => {
  it('has a lie that breaks it', () => {
    const kinds = new Map<string, boolean>()
    for (const [code, lies] of Object.entries(CLIENTS)) {
      const client = made(code)
      for (const [id, { promise, status }] of verdicts(client, client.json)) {
        if (status !== 'kept') continue
        const told = lies.some(([, of]) => of === id)
        kinds.set(promise.kind, told || (kinds.get(promise.kind) ?? false))
      }
    }
    const missing = [...kinds].flatMap(([kind, told]) => (told || kind in ON_THE_CONTRACT ? [] : [kind]))
    expect(missing).toEqual([])
  })
})
