/**
 * Updates as Debian's own programs make them with the rendered settings: security updates of Debian are installed at night, nobody else's
 * are, a reboot waits for the morning; on request nothing is installed. The collector tells what waits, and when the last run was.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderGuest } from '../../constructs/guest/index.ts'
import { updatesLog } from '../../inventory/evidence-shapes.ts'
import { minimal } from '../guest/sample.ts'
import { boot, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { taken } from './lib/taken.ts'

/** Who publishes, as apt reads it in a Release file. */
const PUBLISHERS = {
  security: (codename: string) => ({
    Origin: 'Debian',
    Label: 'Debian-Security',
    Codename: `${codename}-security`,
  }),
  stranger: (codename: string) => ({ Origin: 'Example', Label: 'Example', Codename: codename }),
} as const
type Publisher = keyof typeof PUBLISHERS

describeWith(['unattended-upgrade', 'apt-get', 'dpkg-deb', 'cloud-init', 'unshare'], 'updates', () => {
  let server: Machine
  const shell = (...lines: string[]) => server.run(['sh', '-ec', lines.join('\n')])

  /** A package `name` whose only file says its version, away from what the machine shares with this system. */
  function build(name: string, version: string, folder: string): string {
    const control = [
      ...[
        `Package: ${name}`,
        `Version: ${version}`,
        'Architecture: all',
        'Maintainer: Test <test@a.example>',
      ],
      'Description: a package of a test',
      '',
    ]
    server.write(`/srv/build/${name}/DEBIAN/control`, control.join('\n'))
    server.write(`/srv/build/${name}/srv/app/${name}`, `${version}\n`)
    shell(`mkdir -p ${folder}`, `dpkg-deb -b /srv/build/${name} ${folder}/${name}_${version}_all.deb`)
    return `${folder}/${name}_${version}_all.deb`
  }

  /** Publishes version 2 of `name`, of which version 1 is installed. */
  function publish(publisher: Publisher, name: string, codename: string): void {
    shell(`dpkg -i --force-depends ${build(name, '1', '/srv/old')}`)
    const root = `/srv/${publisher}`
    const deb = build(name, '2', `${root}/pool`)
    const release = PUBLISHERS[publisher](codename)
    const dist = `${root}/dists/${release.Codename}`
    const head = Object.entries({
      ...release,
      Suite: 'stable',
      Architectures: 'all amd64',
      Components: 'main',
    })
    shell(
      `cd ${root}; mkdir -p ${dist}/main/binary-amd64; packages=${dist}/main/binary-amd64/Packages`,
      `dpkg-deb -f ${deb} >$packages`,
      `printf 'Filename: %s\\nSize: %s\\nSHA256: %s\\n' pool/$(basename ${deb}) $(stat -c %s ${deb}) $(sha256sum <${deb} | cut -c 1-64) >>$packages`,
      `printf '${head.map(([key, value]) => `${key}: ${value}\\n`).join('')}SHA256:\\n %s %s main/binary-amd64/Packages\\n' $(sha256sum <$packages | cut -c 1-64) $(stat -c %s $packages) >${dist}/Release`,
      `echo 'deb [trusted=yes] file:${root} ${release.Codename} main' >>/etc/apt/sources.list`,
    )
  }

  /** What the two timers of apt start, one after the other. */
  const night = () => {
    shell('rm -rf /var/lib/apt/periodic/*')
    for (const round of ['update', 'install']) server.run(['/usr/lib/apt/apt.systemd.daily', round])
  }
  const version = (name: string) => server.read(`/srv/app/${name}`).trim()

  async function make(updates: 'automatic' | 'on-request'): Promise<void> {
    server = await boot('server', renderGuest({ ...minimal, updates }))
    // As cloud-init sets it later in the boot: programs that write local times are read as such.
    shell('ln -sf /usr/share/zoneinfo/Europe/Paris /etc/localtime')
    shell(
      'rm -rf /etc/apt/sources.list* /var/lib/apt/lists/* /var/log/unattended-upgrades; : >/etc/apt/sources.list',
    )
    const codename = shell('. /etc/os-release; echo $VERSION_CODENAME').trim()
    publish('security', 'sample-of-security', codename)
    publish('stranger', 'sample-of-stranger', codename)
    // Whoever asks for a restart is heard, and nothing is restarted.
    shell(
      'mkdir -p /tmp/sbin/upper /tmp/sbin/work',
      'mount -t overlay layer -o lowerdir=/usr/sbin,upperdir=/tmp/sbin/upper,workdir=/tmp/sbin/work /usr/sbin',
      `rm -f /usr/sbin/shutdown; printf '#!/bin/sh\\necho "$@" >>/tmp/shutdown\\n' >/usr/sbin/shutdown; chmod +x /usr/sbin/shutdown`,
      'rm -f /run/reboot-required',
    )
  }
  afterEach(() => server?.stop())

  describe('automatic', () => {
    beforeEach(() => make('automatic'))

    it('installs what Debian published for security, and nothing of anybody else', () => {
      shell('apt-get update')
      expect(taken(server, 'updates-log').data).toEqual({ pendingSecurity: 1, lastRun: null })
      const before = new Date(Date.now() - 1000)
      night()
      expect([version('sample-of-security'), version('sample-of-stranger')]).toEqual(['2', '1'])
      const { pendingSecurity, lastRun } = updatesLog.parse(taken(server, 'updates-log').data)
      expect(pendingSecurity).toBe(0)
      const ran = new Date(lastRun ?? 0)
      expect([ran >= before, ran <= new Date()], `${lastRun}`).toEqual([true, true])
      expect(server.try(['cat', '/tmp/shutdown']).stdout).toBe('')
    })

    it('asks for a restart at 06:30 when an update needs one', () => {
      shell('touch /run/reboot-required')
      night()
      expect(server.read('/tmp/shutdown')).toMatch(/^-r 06:30\n$/)
    })
  })

  it('on request, lists what waits and installs none of it', async () => {
    await make('on-request')
    night()
    expect([version('sample-of-security'), version('sample-of-stranger')]).toEqual(['1', '1'])
    expect(taken(server, 'updates-log').data).toEqual({ pendingSecurity: 1, lastRun: null })
  })
})
