/**
 * The cloud lies, or a person does: a stack is really applied, then one attribute of its state is changed, or a statement
 * contradicts it, while every name, label and synthesized text stays as it was. What was seen last counts.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stages } from '../../cli/documents.ts'
import { judgeLoaded } from '../../cli/judging.ts'
import { loadContract } from '../../contract/load.ts'
import type { Evidence, EvidenceKind } from '../../inventory/evidence.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import type { Verdict } from '../../ledger/model.ts'
import volumeEncrypted from '../../policies/hygiene/volume-encrypted.ts'
import { POLICIES } from '../../policies/index.ts'
import { withSandbox } from '../../sandbox/run.ts'
import { makeEvidence } from '../policies/builders.ts'
import { observe } from '../policies/harness.ts'
import { hasTerraform, stateOf, write } from '../stacks/rehearse.ts'

const root = join(import.meta.dirname, '../..')
const loaded = loadContract(join(root, 'clients/avance-ovh/contract.yaml'), { cwd: root })
const folder = mkdtempSync(join(tmpdir(), 'lies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let synth = ''
let state = ''
let truth: ReadonlyMap<string, Verdict>

function verdicts(told: string, evidence: readonly Evidence[] = []): ReadonlyMap<string, Verdict> {
  const documents = {
    synth: readDocument('cdk.tf.json', synth),
    state: readDocument('terraform.tfstate', told),
  }
  const options = { cwd: root, now: '2026-11-22T12:00:00Z', policies: POLICIES, evidence }
  const { verdicts: all } = judgeLoaded(loaded, stages(documents), options)
  return new Map(all.map((verdict) => [verdict.promise.id, verdict]))
}

interface Held {
  readonly type: string
  readonly instances: readonly { readonly attributes: Record<string, unknown> }[]
}
/** The state with the attributes of each resource of `type` as `lie` makes them; what it does not touch stays. */
const retold =
  (type: string, lie: (attributes: Record<string, unknown>, index: number) => object) => (): string => {
    const told = JSON.parse(state) as { readonly resources: readonly Held[] }
    const found = told.resources.filter((one) => one.type === type).flatMap(({ instances }) => instances)
    expect(found.length, type).toBeGreaterThan(0)
    for (const [index, { attributes }] of found.entries()) Object.assign(attributes, lie(attributes, index))
    return JSON.stringify(told)
  }

type Lie = readonly [name: string, promise: string, tell: () => string, then?: Verdict['status']]

const IN_THE_STATE: readonly Lie[] = [
  [
    'a smaller size than its label says',
    'erp/vma.capacity',
    retold('openstack_compute_instance_v2', () => ({ flavor_name: 'b3-8' })),
  ],
  [
    'every server stands where the first does, whatever its name',
    'erp/vma.geo-redundancy',
    retold('openstack_compute_instance_v2', () => ({ region: 'GRA11' })),
  ],
  [
    'a group that is called anti-affinity and is not enforced',
    'erp/vma.hardware-redundancy',
    retold('openstack_compute_servergroup_v2', () => ({ policies: ['soft-anti-affinity'] })),
  ],
  [
    'the vault moved next door and kept its name',
    'erp/backup.other-datacenter',
    retold('ovh_cloud_project_storage', () => ({ region_name: 'GRA', region: 'GRA' })),
    // The jobs write to another place than the bucket says: nobody can tell where the copies lie.
    'unproven',
  ],
  [
    'the group of the host was opened by hand',
    'erp/fw.admin-sources',
    retold('openstack_networking_secgroup_rule_v2', ({ port_range_max: port }) =>
      port === 22 ? { remote_ip_prefix: '0.0.0.0/0' } : {},
    ),
  ],
  [
    'a stranger’s key behind the operator’s name',
    'erp/info.no-client-access',
    retold('openstack_compute_keypair_v2', () => ({
      public_key: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILp7D3vAIyLzxl6CkGF5mRW6nG9WQk0qkEdTPpD0Zr1c operator',
    })),
  ],
]

const SERVER = 'avance-ovh-erp-gra11-1'
const seen = (kind: EvidenceKind, data: unknown, more: Partial<Evidence> = {}): Evidence =>
  makeEvidence({ kind, data, client: 'avance-ovh', subject: SERVER, ...more })
const chain = {
  family: 'inet',
  table: 'f',
  name: 'i',
  type: 'filter',
  hook: 'input',
  prio: 0,
  policy: 'drop',
}
const ruleset = (source: string) => ({
  nftables: [
    { table: { family: 'inet', name: 'f' } },
    { chain },
    {
      rule: {
        ...{ family: 'inet', table: 'f', chain: 'i' },
        expr: [
          { match: { op: '==', left: { payload: { protocol: 'ip', field: 'saddr' } }, right: source } },
          { match: { op: '==', left: { payload: { protocol: 'tcp', field: 'dport' } }, right: 22 } },
          { accept: null },
        ],
      },
    },
  ],
})

/** What a machine says of itself against what its state and its texts say. */
const AGAINST_THE_STATE: readonly (readonly [name: string, promise: string, statement: Evidence])[] = [
  ['the kernel lets everyone reach SSH', 'erp/fw.admin-sources', seen('nft-ruleset', ruleset('203.0.113.9'))],
  [
    'sshd takes passwords',
    'erp/info.no-client-access',
    seen('sshd-effective', { passwordauthentication: 'yes' }),
  ],
  ['the repository is empty', 'erp/backup.daily-off-hours', seen('restic-snapshots', [])],
  [
    'the copies reach back too far',
    'erp/backup.retention',
    seen('restic-snapshots', [{ time: '2026-08-01T01:00:00Z', paths: ['/srv'] }]),
  ],
  [
    'the repository is damaged, whatever its last line says',
    'erp/backup.daily-off-hours',
    seen('restic-check', { ok: false, summary: 'no errors were found' }),
  ],
  ['security patches wait', 'erp/info.updates', seen('updates-log', { pendingSecurity: 3, lastRun: null })],
]

describe.skipIf(!hasTerraform())('avance-ovh, deployed', () => {
  beforeAll(async () => {
    const cwd = write(folder, loaded.contract)
    await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async ({ run }) => {
      for (const words of [
        ['init', '-input=false'],
        ['apply', '-auto-approve', '-input=false'],
      ])
        expect(await run(['terraform', ...words], { cwd, stdio: 'ignore' }), words[0]).toBe(0)
    })
    synth = readFileSync(join(cwd, 'cdk.tf.json'), 'utf8')
    state = stateOf(folder, loaded)
    truth = verdicts(state)
  }, 300_000)

  const told = IN_THE_STATE.map(([name, promise, tell, then = 'broken']) => ({ name, promise, tell, then }))
  it.each(told)('$name', ({ promise, tell, then }) => {
    expect(truth.get(promise)?.status, promise).not.toBe('broken')
    expect(verdicts(tell()).get(promise), promise).toMatchObject({ status: then })
  })

  it.each(AGAINST_THE_STATE)('%s', (_, promise, statement) => {
    expect(truth.get(promise)?.status, promise).not.toBe('broken')
    const contradicted = verdicts(state, [statement]).get(promise)
    expect(contradicted, promise).toMatchObject({ status: 'broken' })
    expect(contradicted?.findings.map(({ address }) => address).join()).toContain(
      'openstack_compute_instance_v2',
    )
  })

  it('what is said of another machine, or by nobody where somebody is named to sign, breaks nothing', () => {
    const forged = AGAINST_THE_STATE.map(([, , statement]) => ({ ...statement, subject: 'somebody-else' }))
    const unsigned = AGAINST_THE_STATE.map(([, , statement]) => ({
      ...statement,
      signed: false,
      mustBeSigned: true,
    }))
    const told = verdicts(state, [...forged, ...unsigned])
    for (const [, promise] of AGAINST_THE_STATE) expect(told.get(promise)?.status, promise).not.toBe('broken')
  })

  it('a text that is not the one the cloud holds proves nothing that is deployed', () => {
    const other = retold('openstack_compute_instance_v2', () => ({
      user_data: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    }))
    const { status, level } = verdicts(other()).get('erp/fw.basic') as Verdict
    expect([status, level]).not.toEqual(['kept', 'deployed'])
  })
})

describe('a volume', () => {
  const stateWith = (encryption: object, labels: object): string =>
    JSON.stringify({
      ...{ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'l', outputs: {} },
      resources: [
        {
          ...{ mode: 'managed', type: 'ovh_cloud_storage_block_volume', name: 'v' },
          provider: 'provider["registry.terraform.io/ovh/ovh"]',
          instances: [
            {
              schema_version: 0,
              attributes: {
                id: 'v',
                name: 'encrypted-data',
                region: 'GRA11',
                size: 10,
                ...encryption,
                ...labels,
              },
            },
          ],
        },
      ],
    })
  const outcomes = (text: string) =>
    observe(
      volumeEncrypted,
      { measures: [] },
      {
        name: 'state',
        inventory: readInventory({ state: readDocument('terraform.tfstate', text) }),
      },
    ).map(({ outcome }) => outcome)

  it('is as encrypted as its state says, whatever it is called', () => {
    const labels = { labels: { encrypted: 'true' }, description: 'encrypted with LUKS' }
    expect(outcomes(stateWith({ encryption: { enabled: true } }, {}))).toEqual(['kept'])
    expect(outcomes(stateWith({ encryption: { enabled: false } }, labels))).toEqual(['broken'])
  })
})
