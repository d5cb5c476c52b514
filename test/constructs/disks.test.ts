/** The scripts that find, format and mount volumes, run for real with a stand-in for the disks under them. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { disksPart, mountUnit } from '../../constructs/guest/disks.ts'

const GB = 1e9
const part = disksPart([{ label: 'data', path: '/srv', sizeGiB: 100 }], 'mariadb')
const file = (path: string): string => part.files?.find((one) => one.path === path)?.content ?? ''

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disks-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function command(name: string, script: string): void {
  const path = join(folder, 'bin', name)
  mkdirSync(join(folder, 'bin'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

interface Disk {
  readonly name: string
  readonly bytes: number
  readonly type?: string
  readonly partitions?: number
  readonly signature?: string
  readonly label?: string
}

/** Runs prepare-disk over `disks`; gives the disks that were formatted and the exit code. */
function prepare(disks: readonly Disk[]): { formatted: string[]; code: number } {
  const log = join(folder, 'formatted')
  const labels = join(folder, 'labels')
  writeFileSync(log, '')
  writeFileSync(labels, disks.flatMap(({ label }) => (label ? [`${label}\n`] : [])).join(''))
  command('blkid', `grep -qx "$2" ${labels}`)
  command(
    'lsblk',
    `if [ "$1" = -dnbpo ]; then printf '%s' '${disks
      .map(({ name, bytes, type = 'disk' }) => `${name} ${bytes} ${type}\n`)
      .join('')}'; else case "$3" in ${disks
      .map(({ name, partitions = 0 }) => `${name}) seq ${partitions + 1};;`)
      .join(' ')} esac; fi`,
  )
  command(
    'wipefs',
    `case "$2" in ${disks.map(({ name, signature = '' }) => `${name}) printf '%s' '${signature}';;`).join(' ')} esac`,
  )
  command('mkfs.ext4', `echo "$4" >> ${log}; echo "$3" >> ${labels}`)
  command('udevadm', 'exit 0')
  command('sleep', 'exit 0')
  const script = join(folder, 'prepare-disk')
  writeFileSync(
    script,
    file('/usr/local/sbin/prepare-disk')
      .replace('/run/lock/prepare-disk', join(folder, 'lock'))
      .replace('-ge 200', '-ge 3'),
  )
  let code = 0
  try {
    execFileSync('sh', [script, '100', 'data'], {
      env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
      stdio: 'pipe',
    })
  } catch (error) {
    code = (error as { status: number }).status
  }
  return { formatted: readFileSync(log, 'utf8').split('\n').filter(Boolean), code }
}

describe('prepare-disk', () => {
  const system: Disk = { name: '/dev/vda', bytes: 50 * GB, partitions: 3, signature: 'gpt' }

  it.each([
    ['counted in GiB', 100 * 2 ** 30],
    ['counted in GB', 100 * GB],
    ['rounded up', 108 * GB],
  ])('formats the blank disk of the ordered size, %s', (_, bytes) => {
    expect(prepare([system, { name: '/dev/vdb', bytes }])).toEqual({ formatted: ['/dev/vdb'], code: 0 })
  })

  it('formats one of two alike, once', () => {
    const disks = ['/dev/vdb', '/dev/vdc'].map((name) => ({ name, bytes: 100 * GB }))
    expect(prepare(disks)).toEqual({ formatted: ['/dev/vdb'], code: 0 })
  })

  it('leaves alone a disk that has the label: a replaced server finds its data', () => {
    const disks = [{ name: '/dev/vdb', bytes: 100 * GB, signature: 'ext4', label: 'data' }]
    expect(prepare(disks)).toEqual({ formatted: [], code: 0 })
  })

  it.each<[string, Partial<Disk>]>([
    ['holds a file system', { signature: 'ext4' }],
    ['holds partitions', { partitions: 1 }],
    ['is no disk', { type: 'rom' }],
    ['is smaller', { bytes: 99 * GB }],
    ['is larger', { bytes: 200 * GB }],
  ])('never formats what %s, and says so', (_, unlike) => {
    expect(prepare([{ name: '/dev/vdb', bytes: 100 * GB, ...unlike }])).toEqual({ formatted: [], code: 1 })
  })
})

describe('hold-directory', () => {
  /** Runs it with `mount` and `systemctl` noted; gives what was called. */
  function hold(running: boolean): { calls: string[]; kept: string } {
    const log = join(folder, 'calls')
    writeFileSync(log, '')
    command('mountpoint', 'exit 1')
    command('mount', `echo "mount $*" >> ${log}`)
    command('systemctl', `[ "$1" = is-active ] && exit ${running ? 0 : 3}; echo "systemctl $*" >> ${log}`)
    const script = join(folder, 'hold-directory')
    writeFileSync(script, file('/usr/local/sbin/hold-directory'))
    const [directory, kept] = [join(folder, 'mysql'), join(folder, 'volume')]
    execFileSync('sh', [script, directory, kept, 'mariadb.service'], {
      env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
    })
    return { calls: readFileSync(log, 'utf8').split('\n').filter(Boolean), kept }
  }

  it('carries what the package made to a new volume', () => {
    mkdirSync(join(folder, 'mysql'))
    writeFileSync(join(folder, 'mysql', 'ibdata1'), 'new')
    const { calls, kept } = hold(true)
    expect(readFileSync(join(kept, 'ibdata1'), 'utf8')).toBe('new')
    expect(calls).toEqual([
      'systemctl stop mariadb.service',
      `mount --bind ${kept} ${join(folder, 'mysql')}`,
      'systemctl start --no-block mariadb.service',
    ])
  })

  it('takes what the volume holds over what a new system made', () => {
    for (const [name, content] of [
      ['mysql', 'new'],
      ['volume', 'the shop'],
    ] as const) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'ibdata1'), content)
    }
    const { calls, kept } = hold(false)
    expect(readFileSync(join(kept, 'ibdata1'), 'utf8')).toBe('the shop')
    expect(existsSync(`${kept}.new`)).toBe(false)
    expect(calls).toEqual([`mount --bind ${kept} ${join(folder, 'mysql')}`])
  })
})

describe('units', () => {
  it('are named as systemd names them', () => {
    expect(mountUnit('/srv')).toBe('srv.mount')
    expect(mountUnit('/mnt/second-medium')).toBe('mnt-second\\x2dmedium.mount')
  })

  it('keep the database from starting beside its volume', () => {
    expect(file('/etc/systemd/system/mariadb.service.d/volume.conf')).toContain(
      'Requires=hold-database.service',
    )
    expect(file('/etc/systemd/system/hold-database.service')).toContain('Requires=srv.mount')
    expect(file('/etc/systemd/system/srv.mount')).toContain('What=/dev/disk/by-label/data')
  })

  it('are none where there is no disk', () => {
    expect(disksPart(undefined, 'mariadb')).toEqual({})
  })
})
