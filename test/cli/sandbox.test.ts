/** The rehearsal cloud from the command line: what it shows, and the hosts' own command lines played on it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readListing } from '../../cli/snapshots/listing.ts'
import type { CloudObject } from '../../sandbox/cloud/model.ts'
import { openCloud } from '../../sandbox/cloud/store.ts'
import type { Struct } from '../../sandbox/cty/value.ts'
import { runSandbox } from '../../sandbox/index.ts'
import { cli, project, projectOf, root } from './harness.ts'

const NOW = '2027-03-20T12:00:00Z'
const daysAgo = (days: number): string =>
  new Date(Date.parse(NOW) - days * 86_400_000).toISOString().replace('.000Z', 'Z')

const made = (type: string, attributes: Struct, created = daysAgo(30)): CloudObject => ({
  type,
  key: String(attributes.id),
  attributes,
  created,
  updated: created,
})

async function fill(folder: string, objects: readonly CloudObject[]): Promise<string> {
  const file = join(folder, '.paraphe', 'cloud.json')
  const store = openCloud(file)
  await store.change(({ write }) => {
    for (const put of objects) write({ put })
  })
  await store.close()
  return file
}

test('a job that prunes snapshots is rehearsed: listed, judged by their age, deleted', async () => {
  const cwd = projectOf('avance-ovh')
  const volume = made('openstack_blockstorage_volume_v3', { id: 'v1', name: 'avance-ovh-erp-gra11-1-data' })
  const ages = { old: 20, older: 9, young: 6, younger: 3, youngest: 1 }
  const snapshots = Object.entries(ages).map(([id, days]) =>
    made('ovh_cloud_storage_block_volume_snapshot', { id, name: id, volume_id: 'v1' }, daysAgo(days)),
  )
  await fill(cwd, [volume, ...snapshots])
  await cli(['sandbox', 'show', '--now', NOW], { cwd })

  const listing = ['sandbox', 'tool', 'openstack', '--', 'volume', 'snapshot', 'list', '--long', '-f', 'json']
  const listed = await cli(listing, { cwd })
  writeFileSync(join(cwd, 'list.json'), listed.out)
  const env = { ...process.env, PARAPHE_CLOCK: NOW }
  const pruned = await cli(['snapshots', 'prune', '--client', 'avance-ovh', '--listing', 'list.json'], {
    cwd,
    env,
  })
  expect(pruned.err).toContain(`rehearsal: it is ${NOW}`)
  for (const line of pruned.out.trim().split('\n')) {
    const [tool = '', ...words] = line.replace(/ #.*/, '').split(' ')
    expect(await cli(['sandbox', 'tool', tool, '--', ...words], { cwd })).toMatchObject({ code: 0, out: '' })
  }
  const left = JSON.parse((await cli(listing, { cwd })).out) as { ID: string }[]
  expect(left.map(({ ID }) => ID).sort()).toEqual(['younger', 'youngest'])
})

test('what each host lists is a listing that prune reads', async () => {
  const cwd = project()
  await fill(cwd, [
    made('hcloud_server', { id: '1', name: 'web', backups: true, server_type: 'cx23' }),
    made('hcloud_snapshot', { id: '2', server_id: 1, description: 'before' }),
    made('scaleway_block_volume', { id: 'fr-par-1/v', name: 'data' }),
    made('scaleway_block_snapshot', { id: 'fr-par-1/s', name: 'snap', volume_id: 'fr-par-1/v' }),
    made('scaleway_instance_snapshot', { id: 'fr-par-1/i', name: 'snap', volume_id: 'fr-par-1/w' }),
    made('ovh_cloud_storage_block_volume_snapshot', { id: 'o', name: 'snap', volume_id: 'x' }),
    made('ovh_cloud_project_workflow_backup', {
      ...{ id: 'w', backup_name: 'nightly', instance_id: 'i', cron: '0 2 * * *', rotation: 2 },
    }),
  ])
  await cli(['sandbox', 'show', '--now', NOW], { cwd })
  const list = async (tool: string, words: string) => {
    const { out, code } = await cli(['sandbox', 'tool', tool, '--', ...words.split(' ')], { cwd })
    expect(code).toBe(0)
    return readListing(out, tool)
  }
  expect(await list('hcloud', 'image list -t snapshot -o json')).toMatchObject([{ id: '2', of: 'web' }])
  expect(await list('scw', 'block snapshot list zone=all -o json')).toMatchObject([{ id: 's', of: 'data' }])
  expect(await list('scw', 'instance snapshot list zone=all -o json')).toMatchObject([{ id: 'i', of: 'w' }])
  expect(await list('openstack', 'volume snapshot list --long -f json')).toMatchObject([{ id: 'o' }])
  expect(await list('openstack', 'image list -f json')).toMatchObject([{ of: 'i' }, { of: 'i' }])
  expect(await list('cmk', '-o json list vmsnapshot')).toEqual([])
  const backups = await cli(
    ['sandbox', 'tool', 'hcloud', '--', 'image', 'list', '-t', 'backup', '-o', 'json'],
    { cwd },
  )
  const rows = JSON.parse(backups.out) as { created: string; bound_to: number }[]
  expect(rows).toHaveLength(7)
  expect(rows.every(({ bound_to }) => bound_to === 1)).toBe(true)
})

test('what a host’s command line may do beyond that is refused, and what is not there is said', async () => {
  const cwd = project()
  const tool = (...words: string[]) => cli(['sandbox', 'tool', ...words], { cwd })
  expect(await tool('hcloud', '--', 'server', 'delete', 'web')).toMatchObject({ code: 2, out: '' })
  expect((await tool('hcloud', '--', 'server', 'list')).err).toContain('does not run "hcloud server list"')
  expect((await tool('rm', '--', '-rf', '/')).code).toBe(2)
  expect((await tool('hcloud', '--', 'image', 'delete', '9')).err).toContain('9 was not found')
})

test('under the sandbox the hosts’ own names lead to the rehearsal cloud', async () => {
  const cwd = project()
  const cloudFile = await fill(cwd, [
    made('hcloud_snapshot', { id: '2', server_id: 1, description: 'before' }),
  ])
  const self = [process.execPath, '--import', import.meta.resolve('tsx'), join(root, 'cli', 'main.ts')]
  const code = await runSandbox({
    ...{ cloudFile, cwd, env: process.env, now: new Date(NOW), stdio: 'ignore' },
    tools: [...self, 'sandbox', '--cloud', cloudFile, 'tool'],
    command: [
      'sh',
      '-c',
      'hcloud image list -t snapshot -o json > list.json && echo "$PARAPHE_CLOCK" > clock',
    ],
  })
  expect(code).toBe(0)
  expect(JSON.parse(readFileSync(join(cwd, 'list.json'), 'utf8'))).toMatchObject([{ id: 2 }])
  expect(readFileSync(join(cwd, 'clock'), 'utf8').trim()).toBe(NOW)
})

test('show tells age, state and copies, for one type when asked, as a table or as JSON', async () => {
  const cwd = project()
  await fill(cwd, [
    made('hcloud_server', { id: '1', name: 'web', location: 'fsn1', status: 'running', backups: true }),
  ])
  const json = JSON.parse((await cli(['sandbox', 'show', '--now', NOW, '--format', 'json'], { cwd })).out)
  expect(json.filter(({ type }: { type: string }) => type === 'hcloud_image')).toHaveLength(7)
  const { out } = await cli(['sandbox', 'show', '--type', 'hcloud_server'], { cwd })
  expect(out).toMatch(/hcloud_server +1 +web +fsn1 +running +\S+ +30 +7/)
  expect(out).not.toContain('hcloud_image')
  const { out: french } = await cli(['sandbox', 'show'], { cwd, lang: 'fr' })
  expect(french).toContain('sauvegardes')
  await cli(['sandbox', 'edit', 'hcloud_server/1', '--delete'], { cwd })
  expect((await cli(['sandbox', 'show', '--format', 'json'], { cwd })).out).toBe('[]\n')
  expect((await cli(['sandbox', 'history'], { cwd })).out).toContain('went with hcloud_server/1')
})

test('a schema or a cloud that is none is told with its place, and nothing is run', async () => {
  const cwd = project({
    'cut.json': '{\n  "provider_schemas": {',
    'empty.json': '{}',
    'short.json': '{"provider_schemas": {"toy": {}}}',
    'folder/file.txt': '',
  })
  const run = (...args: string[]) =>
    cli(['sandbox', ...args, '--', 'sh', '-c', `touch ${join(cwd, 'ran')}`], { cwd })
  expect((await run('--schema', 'cut.json')).err).toContain('cut.json:2:')
  expect((await run('--schema', 'empty.json')).err).toContain('no provider schema')
  expect((await run('--schema', 'short.json')).err).toContain('full address')
  expect((await run('--schema', 'nothere.json')).err).toContain('cannot be read')
  expect((await run('--cloud', 'folder')).err).toContain('folder: cannot be read or written')
  for (const bad of ['--schema=cut.json', '--schema=empty.json', '--cloud=folder', '--now=tomorrow']) {
    expect([bad, (await run(bad)).code]).toEqual([bad, 2])
  }
  expect(existsSync(join(cwd, 'ran'))).toBe(false)
})
