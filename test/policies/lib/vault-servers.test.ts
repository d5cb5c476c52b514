import { describe, expect, it } from 'vitest'
import type {
  AllowRule,
  BackupTarget,
  Guest,
  GuestFirewall,
  Inventory,
  Server,
} from '../../../inventory/model.ts'
import { sourcesOf } from '../../../policies/lib/rules.ts'
import { hangsOn, isVaultServer } from '../../../policies/lib/vault-servers.ts'
import * as make from '../builders.ts'

const { ADMIN, makeBackup, makeGuest, makeInventory, makeRule, makeServer, makeVolume, UNKNOWN } = make

const shut = (...rules: readonly AllowRule[]): GuestFirewall => ({
  ...{ inboundPolicy: 'drop', stateful: true, rules, unread: [] },
})
const holder = (guest: Partial<Guest> = {}): Server =>
  makeServer({ address: 'x.vault', guest: makeGuest({ backups: [], firewall: shut(), ...guest }) })
const sender = (target: BackupTarget | null): Server =>
  makeServer({ guest: makeGuest({ backups: [makeBackup({ target })] }) })
const toServer = sender({ kind: 'server', address: 'x.vault' })
const toVolume = sender({ kind: 'volume', address: makeVolume().origin.address })

/** Whether `vault`, to which `from` sends its copies, is taken for a server of copies alone. */
function judged(
  vault: Server,
  from: readonly Server[] = [toServer],
  parts: Partial<Inventory> = {},
): boolean {
  const inventory = makeInventory({ servers: [...from, vault], vaults: [], ...parts })
  return isVaultServer(vault, inventory, sourcesOf([ADMIN]))
}
const behind = (...rules: readonly AllowRule[]) => judged(holder({ firewall: shut(...rules) }))

const onVault = makeVolume({ attachedTo: { address: 'x.vault' } })
const unread = [makeServer({ guest: null }), makeServer({ guest: UNKNOWN })]

describe('a server that only holds copies', () => {
  it.each([
    ['closed, and others send to it', () => judged(holder())],
    ['others send to a volume of it', () => judged(holder(), [toVolume], { volumes: [onVault] })],
    ['SSH is open to everyone', () => behind(makeRule({ port: 22 }))],
    ['what goes out does not count', () => behind(makeRule({ port: 443, direction: 'out' }))],
    ['the staff reaches its collector', () => behind(makeRule({ port: 9100, peers: [ADMIN] }))],
    ['a private network reaches more', () => behind(makeRule({ port: 445, peers: ['10.0.0.0/8', ADMIN] }))],
    ['it answers a ping', () => behind(makeRule({ protocol: 'icmp', port: 0 }))],
    ['of others nothing is known', () => judged(holder(), [toServer, ...unread])],
    ['another job of the sender has no known target', () => judged(holder(), [toServer, sender(null)])],
    ['two send to it', () => judged(holder(), [toServer, { ...toServer, origin: make.origin('x.b') }])],
  ])('%s', (_, is) => {
    expect(is()).toBe(true)
  })

  it.each([
    ['its text is not known', () => judged({ ...holder(), guest: UNKNOWN })],
    ['it has no text', () => judged({ ...holder(), guest: null })],
    ['it has a job of its own', () => judged(holder({ backups: [makeBackup()] }))],
    ['it has no ruleset', () => judged(holder({ firewall: null }))],
    [
      'it lets in what no rule names',
      () => judged(holder({ firewall: { ...shut(), inboundPolicy: 'accept' } })),
    ],
    [
      'a rule of it was not understood',
      () => judged(holder({ firewall: { ...shut(), unread: ['jump x'] } })),
    ],
    ['nobody sends to it', () => judged(holder(), [sender({ kind: 'vault', address: 'x.bucket' })])],
    ['the others keep their copies', () => judged(holder(), [sender({ kind: 'local-disk' })])],
    [
      'the volume of the copies hangs on the sender',
      () => judged(holder(), [toVolume], { volumes: [makeVolume()] }),
    ],
    ['it serves everyone', () => behind(makeRule({ port: 443 }))],
    ['it serves one stranger', () => behind(makeRule({ port: 443, peers: ['203.0.113.9/32'] }))],
    ['it serves by UDP on the port of SSH', () => behind(makeRule({ protocol: 'udp', port: 22 }))],
    ['SSH is open in a range of ports', () => behind(makeRule({ ports: { from: 22, to: 23 } }))],
    ['one of two rules serves', () => behind(makeRule({ port: 22 }), makeRule({ port: 80 }))],
    ['the ports of a rule are not known', () => behind(makeRule({ ports: UNKNOWN, peers: [ADMIN] }))],
    ['the protocol of a rule is not known', () => behind(makeRule({ protocol: UNKNOWN, port: 22 }))],
    ['the peers of a rule are not known', () => behind(makeRule({ port: 22, peers: UNKNOWN }))],
  ])('is none where %s', (_, is) => {
    expect(is()).toBe(false)
  })
})

describe('what hangs on a server', () => {
  it.each([
    ['its own', { address: 'x.vault' }, true],
    ['that of another', { address: 'x.a' }, false],
    ['that of a server known by its number', { id: 'x.vault' }, false],
    ['that of a server known after apply', UNKNOWN, false],
    ['nobody’s', null, false],
  ])('%s', (_, ref, is) => {
    expect(hangsOn(ref, holder())).toBe(is)
  })
})
