/** A small client with something to observe, keys to sign with, and receipts as their producers write them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { EVIDENCE_NAMESPACE } from '../../inventory/evidence-read.ts'
import type { Ledger, Verdict } from '../../ledger/model.ts'
import { receiptOf } from '../../lifecycle/drill/receipt.ts'
import { cli, project } from '../cli/harness.ts'

const CONTRACT = `catalogue: progerance
client: { code: c, name: Client }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
signatures:
  - { party: provider, name: Ops, identity: ops@example.test, signedOn: 2026-09-24 }
services:
  - { id: shop, offer: infrastructure-propre, host: hetzner, sites: [fsn1], size: { vcpu: 4, ramGiB: 8, storageGiB: 80 } }
`
export const serverAt = (site: string) =>
  JSON.stringify({
    resource: {
      hcloud_server: {
        web: {
          ...{ name: 'c-shop-web', server_type: 'cx33', image: 'debian-13', location: site },
          user_data: '#cloud-config\n{}\n',
        },
      },
    },
  })

export const client = (files: Readonly<Record<string, string>> = {}): string =>
  project({
    'clients/c/contract.yaml': CONTRACT,
    'cdktf.out/stacks/c/cdk.tf.json': serverAt('fsn1'),
    'cdktf.json': '{}',
    ...files,
  })

const keys = mkdtempSync(join(tmpdir(), 'paraphe-keys-'))

/** A private key on disk, made once a name. */
export function key(name: string): string {
  const path = join(keys, name)
  try {
    readFileSync(path)
  } catch {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', path])
  }
  return path
}
/** A line of an allowed-signers file. */
export const allow = (principal: string, name: string): string =>
  `${principal} namespaces="${EVIDENCE_NAMESPACE},paraphe-contract" ${readFileSync(`${key(name)}.pub`, 'utf8')}`

export const put = (cwd: string, name: string, text: string): string => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  writeFileSync(join(cwd, name), text)
  return join(cwd, name)
}
export const sign = (file: string, by: string): void => {
  execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key(by), '-n', EVIDENCE_NAMESPACE, file], {
    stdio: 'ignore',
  })
}

/** What `paraphe drill` writes after a restore of half an hour. */
export const receipt = (passed = true) =>
  receiptOf({
    service: 'shop',
    startedAt: new Date('2026-11-20T02:00:00Z'),
    repository: '/srv/copies',
    snapshot: {
      ...{ id: 'a1', time: '2026-11-20T01:00:00Z', hostname: 'c-shop-web', paths: ['/srv'], tags: [] },
    },
    ...{ restoredTo: 'elsewhere', machine: 'drill-host', seconds: 1800, promisedHours: 4 },
    ...{ maxAgeHours: 36, validDays: 90 },
    checks: [{ check: 'files', passed, expected: '2 files', found: passed ? '2 files' : '1 file' }],
  })
export const RECEIPT = 'clients/c/evidence/restore-drill-shop-2026-11-20.json'

export async function ledgerOf(cwd: string, ...more: string[]): Promise<Ledger & { readonly err: string }> {
  const done = await cli(['check', 'c', '--draft', '--format', 'json', ...more], { cwd })
  if (done.code === 2) throw new Error(done.err)
  return { ...(JSON.parse(done.out) as Ledger), err: done.err }
}
export const verdictOn = ({ verdicts }: Ledger, kind: string): Verdict => {
  const found = verdicts.find(({ promise }) => promise.kind === kind)
  if (!found) throw new Error(`no promise ${kind}`)
  return found
}
