import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { command as amend } from '../../cli/commands/amend.ts'
import { command as sign } from '../../cli/commands/sign.ts'
import { command as verify } from '../../cli/commands/verify.ts'
import { run } from './context.ts'
import { AVANCE, change } from './sample.ts'

let folder: string
const write = (text: string) => writeFileSync(join(folder, 'contract.yaml'), text)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amend-'))
  cpSync(new URL('fixtures/signed', import.meta.url).pathname, join(folder, 'signed'), { recursive: true })
  write(AVANCE)
  await run(sign, folder)
})

const changes = async (text: string) => {
  write(text)
  const { out } = await run(amend, folder, [], { format: 'json' })
  return (JSON.parse(out) as { changes: { promise: string; effect: string; became: string }[] }).changes
}

describe('what an amendment changes for the client', () => {
  it.each([
    ['retentionDays: 31', 'retentionDays: 7', 'erp/backup.retention', 'less', 'changed'],
    ['vcpu: 4', 'vcpu: 8', 'erp/vma.capacity', 'more', 'changed'],
    ['[servers, storage]', '[servers]', 'erp/vma.hardware-redundancy', 'less', 'changed'],
    ['[servers, storage]', '[servers, backup]', 'erp/vma.hardware-redundancy', 'other', 'changed'],
    ['443/tcp', '8443/tcp', 'erp/fw.basic', 'other', 'changed'],
    ['vcpu: 4, ramGiB: 16', 'vcpu: 8, ramGiB: 8', 'erp/vma.capacity', 'other', 'changed'],
    ['[servers, storage]', '[]', 'erp/vma.hardware-redundancy', 'less', 'removed'],
    ['{ model: partner, host: ovh }', '{ model: direct }', 'erp/sla.availability', 'other', 'changed'],
  ])('%s → %s', async (from, to, promise, effect, became) => {
    expect(await changes(change(AVANCE, from, to))).toContainEqual(
      expect.objectContaining({ promise, effect, became }),
    )
  })

  it('a backup that goes becomes the client’s duty, which is less', async () => {
    const without = AVANCE.replace(/ {4}backup:.*\n/, '')
    const found = await changes(without)
    expect(found).toContainEqual(
      expect.objectContaining({ promise: 'erp/client.backup-duty', effect: 'less', became: 'added' }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({ promise: 'erp/backup.retention', effect: 'less', became: 'removed' }),
    )
  })

  it('is told in words, with money and papers', async () => {
    write(change(change(AVANCE, 'retentionDays: 31', 'retentionDays: 7'), '42000', '39000'))
    const { out } = await run(amend, folder, [], {}, { lang: 'fr' })
    expect(out).toContain('− 3.5    durée de conservation  jours 31 → 7')
    expect(out.replaceAll(/\s/g, ' ')).toContain(
      'redevance mensuelle 420,00 € → 390,00 €'.replace('mensuelle 4', 'mensuelle  4'),
    )
    expect(out).toContain('aucun avenant ni devis joint')
  })

  it('is nothing when nothing changed', async () => {
    expect(await run(amend, folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing has changed'),
    })
  })
})

describe('relocking', () => {
  it('remembers the lock it replaces', async () => {
    const before = JSON.parse(readFileSync(join(folder, 'contract.lock.json'), 'utf8')) as { hash: string }
    write(change(AVANCE, 'vcpu: 4', 'vcpu: 8'))
    await run(amend, folder, [], { relock: true })
    expect(JSON.parse(readFileSync(join(folder, 'contract.lock.json'), 'utf8'))).toMatchObject({
      previous: before.hash,
    })
    expect(await run(verify, folder)).toMatchObject({ code: 0 })
  })

  it('wants a new signature where there was one', async () => {
    const key = join(folder, 'key')
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key])
    await run(sign, folder, [], { key, identity: 'a@example.org' })
    write(change(AVANCE, 'vcpu: 4', 'vcpu: 8'))
    await expect(run(amend, folder, [], { relock: true })).rejects.toThrow('must be signed')
    expect(await run(verify, folder)).toMatchObject({ code: 1 })
    await run(amend, folder, [], { relock: true, key, identity: 'a@example.org' })
    expect(await run(verify, folder)).toMatchObject({ code: 0 })
  })

  it('needs a lock to start from', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'amend-'))
    writeFileSync(join(fresh, 'contract.yaml'), AVANCE)
    await expect(run(amend, fresh)).rejects.toThrow('never signed')
  })
})
