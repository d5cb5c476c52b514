/**
 * What the option advanced adds to the web: the filter by site and by file, and the antivirus, chained as on the appliance. Suricata, which
 * Debian 12 has not, is run in debian-13/prevention.test.ts.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { renderAppliance } from '../../constructs/guest/index.ts'
import { advanced } from '../guest/appliance-sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

/** The antivirus industry's test file, in two parts so that this file is not one. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const programs = [
  'nft',
  'squid',
  'e2guardian',
  'c-icap',
  'clamd',
  'sigtool',
  'openssl',
  'curl',
  'python3',
  'cloud-init',
  'unshare',
]

describeWith(programs, 'appliance, option advanced', () => {
  const machines: Machine[] = []
  let gateway: Machine, desk: Machine, world: Machine

  beforeAll(async () => {
    const text = renderAppliance(advanced)
    gateway = await boot('gateway', text)
    desk = await bareMachine('desk')
    world = await bareMachine('world')
    machines.push(gateway, desk, world)
    connect(gateway, ['198.51.100.1/24'], world, ['198.51.100.2/24'])
    connect(gateway, ['10.0.1.1/24'], desk, ['10.0.1.10/24'])
    desk.run(['ip', 'route', 'add', 'default', 'via', '10.0.1.1'])
    // The kernel of a test may have no queue; the rules are the same but for their verdict.
    const inline = gateway.try(['nft', '-j', '-f', '/etc/nftables.json']).status === 0
    if (!inline) {
      const ruleset = gateway.read('/etc/nftables.json')
      gateway.write(
        '/tmp/accept.json',
        ruleset.replaceAll('{"queue":{"num":0,"flags":"bypass"}}', '{"accept":null}'),
      )
      gateway.run(['nft', '-j', '-f', '/tmp/accept.json'])
    }
    for (const [path, content] of [
      ['index.html', 'hello\n'],
      ['eicar.txt', EICAR],
      ['setup.exe', 'MZ'],
    ] as const)
      world.write(`/srv/www/${path}`, content)
    world.start(['python3', '-m', 'http.server', '-d', '/srv/www', '80'])
    world.run([
      'sh',
      '-ec',
      'cd /root && openssl req -x509 -newkey rsa:2048 -nodes -keyout k.pem -out c.pem -subj /CN=news.example -days 2',
    ])
    world.start([
      'sh',
      '-c',
      'cd /srv/www && exec openssl s_server -quiet -accept 443 -cert /root/c.pem -key /root/k.pem -WWW',
    ])
    world.run(['sh', '-c', 'until ss -Hltn | grep -q :443; do sleep 0.1; done'])
    for (const [name, address] of [
      ['games.example', '198.51.100.2'],
      ['news.example', '198.51.100.2'],
      ['www.games.example', '198.51.100.2'],
    ])
      gateway.run(['sh', '-c', `echo ${address} ${name} >> /etc/hosts`])
    for (const argv of (parse(text) as { runcmd: string[][] }).runcmd)
      if (['sed', 'cp', 'adduser'].includes(argv[0] ?? '')) gateway.run(argv)
    startAntivirus()
    gateway.run(['sh', '-c', 'mkdir -p /run/squid /var/log/squid && chown proxy: /run/squid /var/log/squid'])
    gateway.start(['squid', '-N', '-f', '/etc/squid/squid.conf'])
    gateway.start(['sh', '-c', 'exec e2guardian -N >/tmp/e2guardian.log 2>&1'])
    for (const listener of ['127.0.0.1:3128', '127.0.0.1:1344', '10.0.1.1:8080'])
      gateway.run([
        'sh',
        '-c',
        `for i in $(seq 150); do ss -Hltn | grep -q '${listener}' && exit; sleep 0.2; done; ss -ltn; cat /tmp/*.log; exit 1`,
      ])
  })
  afterAll(() => {
    for (const one of machines) one.stop()
  })

  /** Signatures cannot be fetched here: one of the test file is made. */
  function startAntivirus(): void {
    gateway.write('/tmp/eicar.txt', EICAR)
    gateway.run([
      'sh',
      '-ec',
      `rm -rf /var/lib/clamav/*; sigtool --md5 /tmp/eicar.txt > /var/lib/clamav/test.hdb
      mkdir -p /run/clamav /run/c-icap /var/log/c-icap
      printf 'LocalSocket /run/clamav/clamd.ctl\\nLocalSocketMode 666\\nDatabaseDirectory /var/lib/clamav\\nForeground yes\\nUser root\\n' > /tmp/clamd.conf
      chown c-icap: /run/c-icap /var/log/c-icap`,
    ])
    gateway.start(['clamd', '-c', '/tmp/clamd.conf'])
    gateway.run(['sh', '-c', 'until [ -S /run/clamav/clamd.ctl ]; do sleep 0.1; done'])
    gateway.start(['sh', '-c', 'exec c-icap -N -D -f /etc/c-icap/c-icap.conf >/tmp/c-icap.log 2>&1'])
  }

  const get = (url: string) =>
    desk.try(['curl', '-sS', '-m', '10', '-w', '\n%{http_code}', '-x', 'http://10.0.1.1:8080', url]).stdout

  it('lets an ordinary page through, read by the antivirus', () => {
    expect(get('http://news.example/')).toBe('hello\n\n200')
  })

  it('stops a virus', () => {
    const answer = get('http://news.example/eicar.txt')
    expect(answer).not.toContain('EICAR-STANDARD-ANTIVIRUS')
    expect(answer).toMatch(/virus/i)
    expect(answer).not.toMatch(/200$/)
  })

  it.each(['http://games.example/', 'http://www.games.example/', 'http://news.example/setup.exe'])(
    'refuses %s',
    (url) => {
      expect(get(url)).not.toMatch(/^(hello|MZ)/)
      expect(get(url)).toMatch(/deemed inappropriate/)
    },
  )

  it('knows an HTTPS site by its name, and does not open what it says', () => {
    const secure = (name: string) =>
      desk.try(['curl', '-sSk', '-m', '10', '-x', 'http://10.0.1.1:8080', `https://${name}/index.html`])
    expect(secure('news.example').stdout).toBe('hello\n')
    for (const name of ['games.example', 'www.games.example'])
      expect([secure(name).status, secure(name).stdout]).not.toEqual([0, 'hello\n'])
  })

  it('cannot be gone round', () => {
    expect(desk.try(['curl', '-sS', '-m', '2', 'http://198.51.100.2/']).status).not.toBe(0)
    expect(
      desk.try(['curl', '-sS', '-m', '2', '-x', 'http://10.0.1.1:3128', 'http://198.51.100.2/']).status,
    ).not.toBe(0)
  })
})
