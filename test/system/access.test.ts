/** Who gets a shell: the operator by key; under managed services the client with the same kind of key does not. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderGuest } from '../../constructs/guest/index.ts'
import { minimal } from '../guest/sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

describeWith(['sshd', 'ssh', 'ssh-keygen', 'cloud-init', 'unshare'], 'access', () => {
  const machines: Machine[] = []
  let people: Machine
  const log = (user: string, key: string, address: string, ...more: string[]) =>
    people.try([
      'ssh',
      '-F',
      'none',
      '-i',
      `/root/${key}`,
      '-o',
      'IdentitiesOnly=yes',
      '-o',
      'StrictHostKeyChecking=no',
      '-o',
      'UserKnownHostsFile=/dev/null',
      '-o',
      'NumberOfPasswordPrompts=0',
      ...more,
      `${user}@${address}`,
      'id',
      '-un',
    ])

  beforeAll(async () => {
    people = await bareMachine('people')
    for (const key of ['operator', 'client'])
      people.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', `/root/${key}`])
    const [operator, client] = ['operator', 'client'].map((key) => people.read(`/root/${key}.pub`).trim())
    const managed = { ...minimal, operators: [{ name: 'exploitant', keys: [operator ?? ''] }] }
    const shared = { ...managed, clients: [{ name: 'acme', keys: [client ?? ''], sudo: false }] }
    const servers = [await boot('managed', renderGuest(managed)), await boot('shared', renderGuest(shared))]
    machines.push(people, ...servers)
    for (const [at, server] of servers.entries()) {
      connect(server, [`203.0.${113 + at}.1/24`], people, [`203.0.${113 + at}.2/24`])
      server.run(['mkdir', '-p', '/run/sshd'])
      server.start(['/usr/sbin/sshd', '-D'])
      server.run(['sh', '-c', 'until ss -ltn | grep -q :22; do sleep 0.1; done'])
    }
  })
  afterAll(() => {
    for (const one of machines) one.stop()
  })

  it('the operator gets in on both', () => {
    expect(log('exploitant', 'operator', '203.0.113.1').stdout).toBe('exploitant\n')
    expect(log('exploitant', 'operator', '203.0.114.1').stdout).toBe('exploitant\n')
  })

  it('the client gets in where the contract gives access, under the name given', () => {
    expect(log('acme', 'client', '203.0.114.1').stdout).toBe('acme\n')
    expect(log('exploitant', 'client', '203.0.114.1').stderr).toContain('Permission denied')
  })

  it.each(['exploitant', 'acme', 'root', 'debian'])(
    'the client does not get in as %s on a managed server',
    (user) => {
      const { stdout, stderr } = log(user, 'client', '203.0.113.1')
      expect(stdout).toBe('')
      expect(stderr).toContain('Permission denied (publickey)')
    },
  )

  it('root does not get in, even with the right key put there by a host', () => {
    const [, managed] = machines
    managed?.write('/root/.ssh/authorized_keys', people.read('/root/operator.pub'), 0o600)
    managed?.run(['chmod', '700', '/root/.ssh'])
    expect(log('root', 'operator', '203.0.113.1').stderr).toContain('Permission denied')
  })

  it('an operator does not forward through the server', () => {
    const forwarded = people.try([
      'ssh',
      '-F',
      'none',
      '-i',
      '/root/operator',
      '-o',
      'StrictHostKeyChecking=no',
      '-o',
      'UserKnownHostsFile=/dev/null',
      '-W',
      '127.0.0.1:22',
      'exploitant@203.0.113.1',
    ])
    expect(forwarded.stdout).not.toContain('SSH-2.0')
  })
})
