/**
 * Copies to an S3 bucket that is versioned and locked: what the generated units do against a real S3 server (moto), and
 * what somebody who has stolen the server's credentials cannot undo.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderGuest } from '../../constructs/guest/index.ts'
import { minimal } from '../guest/sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { startUnit } from './lib/units.ts'

/** A Python that has moto's server: `.ci/pip-packages` names it. */
const python = process.env.MOTO_PYTHON ?? 'python3'
const hasMoto = spawnSync(python, ['-c', 'import moto.server, boto3']).status === 0
if (!hasMoto && process.env.PARAPHE_SYSTEM !== 'skip')
  throw new Error(`s3: ${python} has no moto; install .ci/pip-packages or set PARAPHE_SYSTEM=skip`)

const ENDPOINT = 'https://198.51.100.9:9000'
const REPOSITORY = `s3:${ENDPOINT}/acme-web-vault/gra11-1`
const DAYS = 7
const folder = mkdtempSync(join(tmpdir(), 'paraphe-s3-'))
const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'rehearsal', AWS_SECRET_ACCESS_KEY: 'rehearsal-only' }
const BOTO = `
import boto3, json, sys
s3 = boto3.client("s3", endpoint_url="${ENDPOINT}", region_name="us-east-1", verify="${certificate}")
bucket = "acme-web-vault"
`

describeWith(
  ['restic', 'jq', 'age', 'openssl', 'cloud-init', 'unshare', ...(hasMoto ? [] : ['moto'])],
  'copies to S3',
  () => {
    let server: Machine, store: Machine
    let moto: ChildProcess
    const log: string[] = []
    const backup = () => startUnit(server, 'backup-daily.service', log)
    const restic = (...words: string[]) =>
      server.run(['restic', '-r', REPOSITORY, '--password-file', '/etc/restic/key', '--no-cache', ...words], {
        env: CREDENTIALS,
      })
    const snapshots = () => JSON.parse(restic('snapshots', '--json')) as { id: string; time: string }[]
    /** Runs a program of the operator's, on the store's own network, with the same credentials as the server. */
    const boto = (program: string) => {
      const done = spawnSync('nsenter', ['-t', `${store.pid}`, '-n', python, '-c', `${BOTO}${program}`], {
        encoding: 'utf8',
        env: { ...process.env, ...CREDENTIALS },
      })
      if (done.status !== 0) throw new Error(done.stderr)
      return JSON.parse(done.stdout)
    }

    beforeAll(async () => {
      const escrow = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt ops'
      const job = {
        ...{ name: 'daily', repository: REPOSITORY, paths: ['/srv/data'], databases: [] },
        ...{ every: 'day' as const, keepWithinDays: DAYS },
      }
      server = await boot('server', renderGuest({ ...minimal, backups: { escrow: [escrow], jobs: [job] } }))
      // The guest only takes https: the store's certificate is made here, and the server is told to trust it.
      const subject = ['-subj', '/CN=store', '-addext', 'subjectAltName=IP:198.51.100.9', '-days', '2']
      const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
      spawnSync('openssl', [...made, '-keyout', key, '-out', certificate, ...subject])
      const trusted = '/etc/ssl/certs/ca-certificates.crt'
      server.write(trusted, server.read(trusted) + readFileSync(certificate, 'utf8'))
      store = await bareMachine('store')
      connect(server, ['198.51.100.1/24'], store, ['198.51.100.9/24'])
      const serve = ['-m', 'moto.server', '-H', '0.0.0.0', '-p', '9000', '-c', certificate, '-k', key]
      moto = spawn('nsenter', ['-t', `${store.pid}`, '-n', python, ...serve], { stdio: 'ignore' })
      const answers = 'until (: > /dev/tcp/198.51.100.9/9000) 2>/dev/null; do sleep 0.2; done'
      server.run(['timeout', '60', 'bash', '-c', answers])
      boto(`
s3.create_bucket(Bucket=bucket, ObjectLockEnabledForBucket=True)
s3.put_object_lock_configuration(Bucket=bucket, ObjectLockConfiguration={
  "ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": ${DAYS}}}})
print(json.dumps(s3.get_bucket_versioning(Bucket=bucket)["Status"]))`)
      server.write('/srv/data/report.txt', 'what the client asked to keep\n')
    })
    afterAll(() => {
      moto?.kill('SIGKILL')
      server?.stop()
      store?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    it('waits for the credentials, without failing', () => {
      expect(startUnit(server, 'backup-key.service', log)).toBe('done')
      expect(backup()).toBe('skipped')
    })

    it('makes the repository and copies, once the operator has put them in place', () => {
      const env = Object.entries(CREDENTIALS).map(([key, value]) => `${key}=${value}\n`)
      server.write('/etc/restic/daily.env', env.join(''), 0o600)
      expect([backup(), log.slice(-6).join('\n')]).toEqual(['done', expect.anything()])
      expect(snapshots()).toHaveLength(1)
      expect(backup()).toBe('skipped')
    })

    it('shows its volume', () => {
      const metric = server.read('/var/lib/prometheus/node-exporter/backup-volume-daily.prom')
      expect(Number(/^backup_repository_bytes\{job="daily"\} (\d+)\n$/.exec(metric)?.[1])).toBeGreaterThan(
        200,
      )
    })

    it('holds nothing readable', () => {
      const found = boto(`
bodies = [s3.get_object(Bucket=bucket, Key=o["Key"])["Body"].read() for o in s3.list_objects_v2(Bucket=bucket)["Contents"]]
print(json.dumps([len(bodies), sum(b"client asked" in b for b in bodies)]))`)
      expect(found).toEqual([expect.any(Number), 0])
      expect(found[0]).toBeGreaterThan(3)
    })

    it('lets go of what is older than promised, on a bucket that locks every object', () => {
      for (const age of [9, 8, 6]) {
        const day = server.run(['date', '-d', `${age} days ago`, '+%F %T']).trim()
        restic('backup', '--host', 'acme-site-vm', '--tag', 'daily', '/srv/data', '--time', day)
      }
      startUnit(server, 'backup-open-day.service', log)
      expect(backup()).toBe('done')
      const ages = snapshots().map(({ time }) => Math.round((Date.now() - Date.parse(time)) / 86_400_000))
      expect(ages.sort((a, b) => b - a)).toEqual([6, 0, 0])
      restic('check', '--read-data')
    })

    it('comes back whole after thieves with the credentials have deleted every object', () => {
      const outcome = boto(`
from botocore.exceptions import ClientError
for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
    for o in page.get("Contents", []):
        s3.delete_object(Bucket=bucket, Key=o["Key"])
refused = erased = 0
versions = s3.list_object_versions(Bucket=bucket)
for v in versions["Versions"]:
    try:
        s3.delete_object(Bucket=bucket, Key=v["Key"], VersionId=v["VersionId"]); erased += 1
    except ClientError as error:
        refused += 1
left = len(s3.list_objects_v2(Bucket=bucket).get("Contents", []))
print(json.dumps({"left": left, "refused": refused, "erased": erased}))`)
      expect(outcome).toMatchObject({ left: 0, erased: 0 })
      expect(outcome.refused).toBeGreaterThan(3)
      expect(
        server.try(['restic', '-r', REPOSITORY, '--password-file', '/etc/restic/key', 'cat', 'config'], {
          env: CREDENTIALS,
        }).status,
      ).not.toBe(0)
      // The owner of the project takes the markers away; nothing else is needed.
      boto(`
for m in s3.list_object_versions(Bucket=bucket)["DeleteMarkers"]:
    s3.delete_object(Bucket=bucket, Key=m["Key"], VersionId=m["VersionId"])
print("true")`)
      // With the objects come back the locks of runs that ended long ago.
      restic('unlock', '--remove-all')
      restic('check', '--read-data')
      restic('restore', 'latest', '--target', '/srv/back')
      expect(server.read('/srv/back/srv/data/report.txt')).toBe('what the client asked to keep\n')
    })
  },
)
