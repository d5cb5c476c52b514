import { describe, expect, it } from 'vitest'
import type { BackupJob, Guest, Server, Timer, Volume } from '../../../inventory/model.ts'
import * as backups from '../../../policies/lib/backups.ts'
import { calendarOf } from '../../../policies/lib/calendar.ts'
import * as make from '../builders.ts'

const { makeBackup, makeContract, makeGuest, makeInventory, makeServer, makeVolume, UNKNOWN } = make
const PARIS = 'Europe/Paris'

describe('what a copy of paths holds', () => {
  it.each([
    [['/srv'], '/srv', true],
    [['/srv/'], '/srv', true],
    [['/srv'], '/srv/', true],
    [['/srv//'], '/srv', true],
    [['/srv'], '/srv/erp', true],
    [['/etc', '/srv'], '/srv/erp', true],
    [['/'], '/srv', true],
    [['/'], '/', true],
    [['/srv'], '/srvdata', false],
    [['/srv/erp'], '/srv', false],
    [['/srv'], '/', false],
    [['/etc'], '/srv', false],
    [[], '/srv', false],
  ])('%j, asked for %s: %s', (paths, wanted, held) => {
    expect(backups.pathCovered(paths, wanted)).toBe(held)
  })
})

describe('where the copies of a job lie', () => {
  const server = makeServer()
  const volume = makeVolume()
  const whole = makeInventory({ servers: [server, makeServer({ address: 'x.b' })], volumes: [volume] })
  const at = (job: Partial<BackupJob>) => backups.targetOf(makeBackup(job), server, whole)?.origin.address

  it('is the server, a thing of the document, or nothing that it holds', () => {
    expect(at({ target: { kind: 'local-disk' } })).toBe(server.origin.address)
    expect(at({ target: { kind: 'server', address: 'x.b' } })).toBe('x.b')
    expect(at({ target: { kind: 'volume', address: volume.origin.address } })).toBe(volume.origin.address)
    expect(at({})).toBe('ovh_cloud_project_storage.vault')
    expect(at({ target: { kind: 'vault', address: 'x.gone' } })).toBeUndefined()
    expect(at({ target: null })).toBeUndefined()
  })
})

describe('the calendars of a job', () => {
  const of = (timer: Partial<Timer> | null) =>
    backups.calendarsOf(makeBackup({ timer: timer && make.makeTimer(timer) }))?.length

  it('are those of its timer, all of them or none', () => {
    expect(of({ onCalendar: ['daily', 'Mon 02:00'] })).toBe(2)
    expect(of({ onCalendar: ['daily', 'at noon'] })).toBeUndefined()
    expect(of({ onCalendar: [] })).toBeUndefined()
    expect(of({ enabled: false })).toBeUndefined()
    expect(of(null)).toBeUndefined()
  })
})

describe('the rhythm of a timer', () => {
  const often = (rhythm: backups.Rhythm, ...expressions: readonly string[]) => {
    const calendars = expressions.map((one) => calendarOf(one) ?? expect.fail(one))
    return backups.keepsRhythm(calendars, rhythm, make.NOW, PARIS)
  }

  it.each([
    ['every night', ['*-*-* 23:20:00'], true],
    ['every night, in the hour that summer time skips', ['*-*-* 02:40:00'], false],
    ['every night, in that hour of a clock without summer time', ['*-*-* 02:40:00 UTC'], true],
    ['every night, at the hour of the working days below', ['22:15'], true],
    ['every six hours', ['*-*-* 00/6:10:00'], true],
    ['working days', ['Mon..Fri 22:15'], false],
    ['working days and weekends, of two timers', ['Mon..Fri 22:15', 'Sat,Sun 22:00'], true],
    ['working days, and weekends an hour and a half later', ['Mon..Fri 22:15', 'Sat,Sun 23:45'], false],
    ['the first of each month', ['monthly'], false],
    ['once in a year that is over', ['2025-01-01 01:00:00'], false],
  ])('%s is daily or not', (_, expressions, kept) => {
    expect(often('daily', ...expressions)).toBe(kept)
  })

  it.each([
    ['Sunday nights, over the clock changes', ['Sun 23:20:00'], true],
    ['the same day each week, in the hour that summer time skips', ['Sun 02:40:00'], false],
    ['every ten days or so', ['*-*-1/10 02:00:00'], false],
    ['once', ['2026-11-25 01:00:00'], false],
  ])('%s is weekly or not', (_, expressions, kept) => {
    expect(often('weekly', ...expressions)).toBe(kept)
    // A fleet asks the same many times.
    expect(often('weekly', ...expressions)).toBe(kept)
  })

  it('has holes with their two ends', () => {
    const calendars = [calendarOf('Mon..Fri 22:15') ?? expect.fail()]
    const [first] = backups.holes(calendars, 'daily', make.NOW, PARIS)
    expect(first?.map((at) => at.toPlainDate().toString())).toEqual(['2026-11-27', '2026-11-30'])
  })
})

describe('the servers that pass traffic on', () => {
  const ruleset = (path: string, content: string): Partial<Guest> => ({
    files: [{ path, content, mode: null }],
  })
  const nat = ruleset('/etc/nftables.conf', 'oifname "eth0" masquerade')
  const gateway = (guest: Partial<Guest>, parts: Partial<Server> = {}) =>
    makeServer({ address: 'x.gw', guest: makeGuest(guest), ...parts })
  const found = (one: Server, volumes: readonly Volume[] = [], others = [makeServer()]) =>
    backups
      .gateways(makeInventory({ servers: [...others, one], volumes }))
      .map(({ origin }) => origin.address)

  it.each([
    ['it translates', () => found(gateway(nat))],
    ['it turns to others what comes in', () => found(gateway(ruleset('/etc/nftables.json', '{"dnat": 1}')))],
    ['the volumes are of another server', () => found(gateway(nat), [makeVolume()])],
  ])('are those where %s', (_, addresses) => {
    expect(addresses()).toEqual(['x.gw'])
  })

  it.each([
    [
      'it has a volume for data',
      () => found(gateway(nat), [makeVolume({ attachedTo: { address: 'x.gw' } })]),
    ],
    ['it is alone', () => found(gateway(nat), [], [])],
    ['its text is not known', () => found(gateway({}, { guest: UNKNOWN }))],
    ['it has no text', () => found(gateway({}, { guest: null }))],
    ['its ruleset translates nothing', () => found(gateway(ruleset('/etc/nftables.conf', 'accept')))],
    ['the word stands in another file', () => found(gateway(ruleset('/etc/motd', 'masquerade')))],
    ['the word is the end of another', () => found(gateway(ruleset('/etc/nftables.conf', 'nomasquerade')))],
  ])('are not those where %s', (_, addresses) => {
    expect(addresses()).toEqual([])
  })

  it('bear no production data, and neither does a server of copies alone', () => {
    const shut = { inboundPolicy: 'drop', stateful: true, unread: [] } as const
    const staffed = (peer: string) =>
      makeServer({
        address: 'x.vault',
        guest: makeGuest({
          backups: [],
          firewall: { ...shut, rules: [make.makeRule({ port: 9100, peers: [peer] })] },
        }),
      })
    const sender = makeServer({
      guest: makeGuest({ backups: [makeBackup({ target: { kind: 'server', address: 'x.vault' } })] }),
    })
    const contract = makeContract({
      services: [
        {
          ...{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] },
          firewall: { tier: 'basic', ports: ['443/tcp'], adminSources: ['203.0.113.7/32'] },
        },
      ],
    })
    const bearing = (peer: string) =>
      backups
        .producers({ inventory: makeInventory({ servers: [sender, staffed(peer), gateway(nat)] }), contract })
        .map(({ origin }) => origin.address)
    // The operators’ address, that of the service’s administrators, and a stranger’s.
    expect(bearing(make.ADMIN)).toEqual([sender.origin.address])
    expect(bearing('203.0.113.7/32')).toEqual([sender.origin.address])
    expect(bearing('203.0.113.8/32')).toEqual([sender.origin.address, 'x.vault'])
  })
})
