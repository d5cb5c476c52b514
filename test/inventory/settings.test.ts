/** What a host hands over to a server that lives counts when a program known to load it is there, and not otherwise. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { FETCHER_SCRIPT } from '../../constructs/guest/fetcher.ts'
import { emptyDraft } from '../../inventory/draft.ts'
import { guestReader } from '../../inventory/guest/read.ts'
import { filesOf, type Live } from '../../inventory/guest/settings.ts'
import { fromComments, fromPieces } from '../../inventory/live.ts'
import type { GuestFirewall } from '../../inventory/model.ts'
import { know, unknown } from '../../inventory/values.ts'

const ORIGIN = { address: 'server.a', type: 'server', provider: 'p', file: 'plan.json' }
const PROGRAM = '/usr/local/sbin/contract-settings'

const ruleset = (...ports: number[]): string =>
  `${JSON.stringify({
    nftables: [
      { add: { table: { family: 'inet', name: 'f' } } },
      {
        add: {
          chain: {
            family: 'inet',
            table: 'f',
            name: 'in',
            type: 'filter',
            hook: 'input',
            prio: 0,
            policy: 'drop',
          },
        },
      },
      ...ports.map((right) => ({
        add: {
          rule: {
            ...{ family: 'inet', table: 'f', chain: 'in' },
            expr: [
              { match: { op: '==', left: { payload: { protocol: 'tcp', field: 'dport' } }, right } },
              { accept: null },
            ],
          },
        },
      })),
    ],
  })}\n`

function set(files: Readonly<Record<string, string>>): string {
  const body = Object.entries(files)
    .map(([name, content]) => `file ${name} ${content.split('\n').length - 1}\n${content}`)
    .join('')
  return `contract-settings 1 ${createHash('sha256').update(body).digest('hex')}\n${body}`
}

interface Server {
  readonly program?: string
  readonly mode?: string
  readonly service?: string
  readonly timer?: string
  readonly commands?: readonly (readonly string[])[]
  readonly files?: readonly { readonly path: string; readonly content: string }[]
}

const SERVICE = `[Install]\nWantedBy=multi-user.target\n[Service]\nType=oneshot\nExecStart=${PROGRAM} openstack\n`
const TIMER = '[Timer]\nOnActiveSec=0\nOnUnitInactiveSec=1min\n[Install]\nWantedBy=timers.target\n'

function firewall(live: Live | null, server: Server = {}): GuestFirewall {
  const { program = FETCHER_SCRIPT, mode = '0755', service = SERVICE, timer = TIMER } = server
  const config = {
    write_files: [
      { path: '/etc/nftables.json', content: ruleset() },
      {
        path: '/etc/systemd/system/firewall.service',
        content:
          '[Service]\nExecStart=/usr/sbin/nft -j -f /etc/nftables.json\n[Install]\nWantedBy=sysinit.target\n',
      },
      { path: PROGRAM, content: program, permissions: mode },
      { path: '/etc/systemd/system/contract-settings.service', content: service },
      { path: '/etc/systemd/system/contract-settings.timer', content: timer },
      ...(server.files ?? []),
    ],
    runcmd: server.commands ?? [
      ['systemctl', 'enable', '--now', 'firewall.service', 'contract-settings.timer'],
    ],
  }
  const read = guestReader(emptyDraft(), 'declared')
  const found = know(read(`#cloud-config\n${stringify(config)}`, ORIGIN, live)).firewall
  if (found === null) throw new Error('no firewall')
  return found
}

const live = (text: Live['text'], channel: Live['channel'] = 'openstack'): Live => ({
  ...{ channel, text, path: 'metadata' },
})
const ports = ({ rules }: GuestFirewall) => rules.map((rule) => know(rule.ports).from)

describe('a set that the server loads', () => {
  it('is what the firewall says, in place of the text that it booted from', () => {
    const found = firewall(live(set({ nftables: ruleset(443, 8443) })))
    expect(ports(found)).toEqual([443, 8443])
    expect(found).toMatchObject({ inboundPolicy: 'drop', unread: [] })
  })

  it('leaves the server closed while there is none', () => {
    expect(firewall(null)).toMatchObject({ inboundPolicy: 'drop', rules: [], unread: [] })
  })
})

describe('what proves nothing', () => {
  const text = set({ nftables: ruleset(443) })
  const CASES: Readonly<Record<string, readonly [Live, Server?]>> = {
    'a program that was altered': [live(text), { program: `${FETCHER_SCRIPT}exit 0\n` }],
    'a program that cannot be run': [live(text), { mode: '0644' }],
    'a program that reads another channel': [live(text, 'scaleway')],
    'a program that no timer starts': [live(text), { commands: [['systemctl', 'enable', 'firewall']] }],
    'a timer that is taken away again': [
      live(text),
      {
        commands: [
          ['systemctl', 'enable', '--now', 'firewall', 'contract-settings.timer'],
          ['systemctl', 'mask', 'contract-settings.timer'],
        ],
      },
    ],
    'a timer that fires once': [live(text), { timer: '[Timer]\nOnActiveSec=0\n' }],
    'a timer that fires once a year': [live(text), { timer: '[Timer]\nOnUnitInactiveSec=1y\n' }],
    'a service under a condition': [
      live(text),
      { service: `[Unit]\nConditionPathExists=/never\n${SERVICE}` },
    ],
    'a service of another user': [live(text), { service: `${SERVICE}User=nobody\n` }],
    'a service that does something first': [live(text), { service: `${SERVICE}ExecStartPre=/bin/false\n` }],
    'a service changed beside it': [
      live(text),
      {
        files: [
          {
            path: '/etc/systemd/system/contract-settings.service.d/x.conf',
            content: '[Service]\nExecStart=\nExecStart=/bin/true\n',
          },
        ],
      },
    ],
    'a program of the system put in its way': [
      live(text),
      { files: [{ path: '/usr/bin/curl', content: '#!/bin/sh\n' }] },
    ],
    'a set cut short': [live(text.slice(0, -9))],
    'a set with another sum': [live(text.replace('"right":443', '"right":444'))],
    'a set of another version': [live(text.replace('settings 1', 'settings 2'))],
    'a set without a ruleset': [live(set({ sites: 'a.example\n' }))],
    'a set with a file of its own': [live(set({ nftables: ruleset(443), shadow: 'x\n' }))],
    'a set that is not known yet': [live(unknown('metadata', 'known-after-apply'))],
  }
  it.each(Object.entries(CASES))('%s', (_, [given, server]) => {
    const found = firewall(given, server)
    expect(ports(found)).toEqual([])
    expect(found.unread.at(-1)).toContain('metadata')
  })

  it('but what another timer does to the rules is told', () => {
    const files = [
      {
        path: '/etc/systemd/system/late.service',
        content: '[Service]\nExecStart=/usr/sbin/nft flush ruleset\n',
      },
      {
        path: '/etc/systemd/system/late.timer',
        content: '[Timer]\nOnBootSec=1h\n[Install]\nWantedBy=timers.target\n',
      },
    ]
    const commands = [['systemctl', 'enable', 'firewall', 'contract-settings.timer', 'late.timer']]
    expect(firewall(live(text), { files, commands }).unread).toEqual([
      '/usr/sbin/nft flush ruleset (/etc/systemd/system/late.service)',
    ])
  })
})

describe('the forms of the hosts', () => {
  const text = set({ nftables: ruleset(443), sites: 'jeux.example\nété.example\n' })
  const pieces = (bytes: Buffer) =>
    Object.fromEntries(
      (bytes.toString('base64').match(/.{1,255}/g) ?? []).map((piece, at) => [
        `contract-settings-${at}`,
        piece,
      ]),
    )

  it('numbered pieces, plain or compressed, whatever their order', () => {
    for (const bytes of [Buffer.from(text), gzipSync(text)]) {
      const metadata = Object.fromEntries(Object.entries({ other: 'x', ...pieces(bytes) }).reverse())
      expect(fromPieces(metadata)).toBe(text)
    }
    expect(fromPieces({ other: 'x' })).toBeNull()
    expect(fromPieces({ 'contract-settings-0': 'H4sIAAAA' })).toBe('')
  })

  it('comments of the same text', () => {
    expect(fromComments(`#cloud-config\na: 1\n${text.replace(/^/gm, '#| ').replace(/#\| $/, '')}`)).toBe(text)
    expect(fromComments('#cloud-config\n# a comment\n')).toBeNull()
  })

  it('never throw, whatever stands there', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.string(), (metadata, words) => {
        filesOf(fromPieces(metadata) ?? '')
        filesOf(fromPieces({ 'contract-settings-0': words }) ?? '')
        filesOf(fromComments(words) ?? words)
      }),
    )
  })

  it('give each file back line by line', () => {
    const line = fc.string().map((word) => word.replaceAll('\n', ''))
    const file = fc.array(line).map((lines) => lines.map((one) => `${one}\n`).join(''))
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), file), (files) => {
        const own = Object.entries(files)
        expect([...(filesOf(set(files)) ?? [])]).toEqual(own)
      }),
    )
  })
})
