import { describe, expect, it } from 'vitest'
import type { Unit } from '../../../inventory/model.ts'
import { filesAt, runs, settingIn } from '../../../policies/lib/guest.ts'
import { makeGuest } from '../builders.ts'

const unit = (name: string, enabled = true): Unit => ({ name, enabled, commands: [], environment: {} })
const guest = (packages: readonly string[], ...services: readonly Unit[]) => makeGuest({ packages, services })
const file = (path: string, content: string) => ({ path, content, mode: null })

describe('what runs in a server', () => {
  it.each([
    ['a package', guest(['squid']), 'squid'],
    ['a package of one version', guest(['squid=6.13-2']), 'squid'],
    ['a package of one release', guest(['squid/trixie-backports']), 'squid'],
    ['a service', guest([], unit('squid.service')), 'squid'],
    ['its socket or timer', guest([], unit('squid.timer'), unit('other.socket')), 'squid'],
    ['an instance of a service', guest([], unit('openvpn@site.service')), 'openvpn@site'],
    ['the first that is asked for, of several', guest(['openvpn@site', 'squid']), 'squid'],
    ['a service that is off', guest([], unit('squid.service', false)), null],
    ['another package, of which it is the beginning', guest(['squid-deb-proxy']), null],
    ['a unit that has the name of a kind inside', guest([], unit('squid.service.d')), null],
  ])('%s', (_, given, found) => {
    expect(runs(given, ['squid', 'openvpn@site'])).toBe(found)
  })
})

describe('files of a server', () => {
  it('are those of a path, each as it was written last', () => {
    const files = [file('/etc/a.conf', 'one'), file('/etc/b.txt', 'b'), file('/etc/a.conf', 'two')]
    expect(filesAt(makeGuest({ files }), /\.conf$/)).toEqual([file('/etc/a.conf', 'two')])
  })
})

describe('a setting', () => {
  it.each([
    ['with an equals sign', 'max = 20', '20'],
    ['with nothing around it', 'max=20', '20'],
    ['with a blank', '\tmax  20', '20'],
    ['in quotes, with a semicolon', 'max "20";', '20'],
    ['in single quotes', "max = '20'", '20'],
    ['of several words', 'max = 20 and more ;', '20 and more'],
    ['in another case', 'MAX=20', '20'],
    ['with a comment after it', 'max = 20  # not 30', '20'],
    ['with a number sign in it', 'max = 20#30', '20#30'],
    ['twice, of which the last counts', 'max = 10\nmin = 5\nmax = 20\n', '20'],
    ['taken back', 'max = 20\nmax =', null],
    ['in a comment', '# max = 20', null],
    ['in a comment at the margin', '#max = 20', null],
    ['of a longer name', 'maximum = 20', null],
    ['at the end of a longer name', 'the_max = 20', null],
    ['without a value', 'max =', null],
  ])('%s', (_, content, value) => {
    expect(settingIn([{ content }], 'max')).toBe(value)
  })

  it('is the last of several files', () => {
    expect(settingIn([{ content: 'max 1' }, { content: 'max 2' }, { content: '' }], 'max')).toBe('2')
  })
})
