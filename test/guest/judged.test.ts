/** The reader that judges real servers, which knows nothing of how this text is made, finds in it what was asked for. */
import { expect, it } from 'vitest'
import {
  type ApplianceSpec,
  type GuestSpec,
  renderAppliance,
  renderGuest,
} from '../../constructs/guest/index.ts'
import { emptyDraft } from '../../inventory/draft.ts'
import { guestReader } from '../../inventory/guest/read.ts'
import type { Guest } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { advanced, standard } from './appliance-sample.ts'
import { largest, minimal, vault } from './sample.ts'

const origin = { address: 'server.a', type: 'server', provider: 'p', file: 'f' }
const read = (text: string): Guest => know(guestReader(emptyDraft(), 'declared')(text, origin))
const guest = (spec: GuestSpec) => read(renderGuest(spec))
const appliance = (spec: ApplianceSpec) => read(renderAppliance(spec))

it.each(Object.entries({ minimal, largest, vault }))(
  '%s: drops by default and leaves no rule unread',
  (_, spec) => {
    expect(guest(spec).firewall).toMatchObject({ inboundPolicy: 'drop', stateful: true, unread: [] })
  },
)

it.each(Object.entries({ standard, advanced }))(
  'appliance %s: drops by default and leaves no rule unread',
  (_, spec) => {
    expect(appliance(spec).firewall).toMatchObject({ inboundPolicy: 'drop', stateful: true, unread: [] })
  },
)

it('opens the ports of the contract to all, and administration to its sources', () => {
  const rules = guest(largest).firewall?.rules ?? []
  const opened = (port: number) =>
    rules.filter(({ ports }) => know(ports).from === port).flatMap(({ peers }) => know(peers))
  expect(opened(443)).toEqual(['0.0.0.0/0', '::/0'])
  expect(opened(22)).toEqual(['203.0.113.0/24', '2001:db8:1::/48'])
  expect(opened(9100)).toEqual(['198.51.100.4/32', '2001:db8:2::4/128'])
  const everybody = rules.filter(
    ({ peers, protocol }) => know(peers).includes('0.0.0.0/0') && protocol !== 'icmp',
  )
  expect(everybody.map(({ ports }) => know(ports).from)).toEqual([80, 443, 60000])
})

it('copies what was asked, where, when and for how long', () => {
  const { backups } = guest(largest)
  for (const job of largest.backups?.jobs ?? []) {
    const found = backups.find(({ unit }) => unit === `backup-${job.name}.service`)
    expect(found).toMatchObject({
      repository: job.repository,
      databases: job.databases,
      paths: expect.arrayContaining([...job.paths]),
      encrypted: true,
      keyFile: '/etc/restic/key',
      retention: {
        keepWithinDays: job.keepWithinDays,
        keepDaily: null,
        keepWeekly: null,
        keepLast: null,
        prune: true,
      },
      timer: { enabled: true, persistent: false, randomizedDelaySec: 1200 },
    })
  }
  expect(backups).toHaveLength(3)
})

it('lets in operators only, by key only, and updates as agreed', () => {
  expect(guest(largest).users.map(({ name }) => name)).toEqual(['exploitant'])
  expect(guest(largest).sshd).toMatchObject({ permitrootlogin: 'no', passwordauthentication: 'no' })
  expect(guest(largest).updates).toEqual({ automatic: true, reboot: true })
  expect(guest(minimal).updates).toEqual({ automatic: false, reboot: false })
})
