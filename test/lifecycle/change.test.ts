import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Service } from '../../contract/model.ts'
import { priceOf, proposeWindow, quotaOf } from '../../lifecycle/change/agreement.ts'
import { classifyChange } from '../../lifecycle/change/classify.ts'
import { clientMessage } from '../../lifecycle/change/message.ts'
import { readPlan, volumesKept } from '../../lifecycle/change/plan.ts'
import { isBusinessDay } from '../../sla/calendar/business.ts'
import { isoOf, parseDay, weekdayOf } from '../../sla/calendar/days.ts'
import { golden, plan, said } from './plans.ts'

describe('plans that the real providers made', () => {
  it('Hetzner: a replaced server, a moved storage box, a resize that powers off', () => {
    const result = classifyChange(golden('hcloud'))
    expect(result.class).toBe('majeur')
    expect(said(result)).toMatchObject({
      'hcloud_server.replaced data-lost': 'significatif',
      'hcloud_storage_box.replaced moved': 'majeur',
      'hcloud_storage_box.replaced data-lost': 'majeur',
      'hcloud_volume.gone data-lost': 'significatif',
      'hcloud_firewall.updated light': 'standard',
      'hcloud_network.replaced network-cut': 'significatif',
    })
    expect(result.reasons.filter((one) => one.address.endsWith('.kept'))).toEqual([])
    const names = result.losses.map((one) => one.lost?.fr)
    expect(names.every((text) => /^toutes les données .+ sont perdues$/.test(text ?? ''))).toBe(true)
  })
  it.each([
    ['openstack', 'openstack_compute_instance_v2.rebuilt'],
    ['ovh', 'ovh_cloud_instance.rebuilt'],
  ])('%s: an update that rebuilds the server loses its disk', (provider, address) => {
    const result = classifyChange(golden(provider))
    const wipe = result.reasons.find((one) => one.address === address && one.rule === 'trap.wipe')
    expect(wipe?.lost?.fr).toContain('sont perdues')
    expect(wipe?.interruption).toBe('gone')
  })
  it.each(['hcloud', 'openstack', 'ovh', 'scaleway', 'cloudstack'])(
    '%s: every change has a reason',
    (provider) => {
      const changes = golden(provider)
      const result = classifyChange(changes)
      expect(new Set(result.reasons.map((one) => one.address))).toEqual(
        new Set(changes.map((one) => one.address)),
      )
    },
  )
})

describe('the traps', () => {
  const server = { name: 'c-web-1', server_type: 'cx23', labels: {} }
  it('a label is standard, a size powers off, nothing is nothing', () => {
    expect(
      classifyChange(plan('hcloud_server', ['update'], server, { ...server, labels: { a: 'b' } })),
    ).toMatchObject({ class: 'standard', interruption: 'none' })
    expect(
      classifyChange(plan('hcloud_server', ['update'], server, { ...server, server_type: 'cx33' })),
    ).toMatchObject({ class: 'significatif', interruption: 'stop' })
    expect(classifyChange(plan('hcloud_server', ['no-op'], server, server)).class).toBeNull()
  })
  it('a protected server makes the apply fail; a protected storage box does not', () => {
    const locked = plan(
      'hcloud_server',
      ['delete', 'create'],
      { ...server, delete_protection: true, backups: true },
      server,
      ['image'],
    )
    const result = classifyChange(locked)
    expect(result.failures[0]?.fails?.fr).toContain('l’apply échouera')
    expect(result.reasons.find((one) => one.rule === 'data-lost')?.what.fr).toContain(
      'sauvegardes de l’hébergeur disparaissent',
    )
    const box = classifyChange(
      plan('hcloud_storage_box', ['delete'], { name: 'v', delete_protection: true }, null),
    )
    expect(box.failures).toEqual([])
    expect(box.reasons.map((one) => one.rule)).toContain('lock-lifted')
  })
  it('a disk does not shrink', () => {
    expect(
      classifyChange(plan('hcloud_volume', ['update'], { name: 'v', size: 50 }, { name: 'v', size: 20 }))
        .failures,
    ).toHaveLength(1)
  })
  it('an unknown type asks for an engineer, and a forgotten resource is no small thing', () => {
    expect(classifyChange(plan('acme_thing', ['create'], null, { name: 'x' })).class).toBe('significatif')
    expect(classifyChange(plan('hcloud_firewall', ['forget'], { name: 'x' }, null)).class).toBe(
      'significatif',
    )
  })
  it('three servers at once are a project', () => {
    const one = plan('hcloud_server', ['delete'], server, null)[0]
    if (!one) throw new Error('no change')
    const three = [1, 2, 3].map((index) => ({ ...one, address: `hcloud_server.s${index}` }))
    expect(classifyChange(three.slice(1)).class).toBe('significatif')
    expect(classifyChange(three).class).toBe('majeur')
  })
  it('refuses what is no plan', () => {
    expect(() => readPlan('{', 'p')).toThrow('not JSON')
    expect(() => readPlan('{"format_version":"1.0","values":{}}', 'p')).toThrow('not a plan')
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          readPlan(JSON.stringify(value), 'p')
        } catch (error) {
          expect((error as Error).name).toBe('InputError')
        }
      }),
    )
  })
})

describe('what the class sets off', () => {
  const service = { id: 'erp', managed: { standardChangesPerMonth: 4 } } as unknown as Service
  const made = (on: string, kind = 'standard', of: string | null = 'erp') => ({
    service: of,
    on: parseDay(on),
    class: kind,
  })
  it('counts the standard changes of the month', () => {
    const changes = [
      made('2026-10-31'),
      made('2026-11-02'),
      made('2026-11-20'),
      made('2026-11-03', 'majeur'),
      made('2026-11-04', 'standard', 'web'),
    ]
    expect(quotaOf(service, changes, parseDay('2026-11-22'))).toEqual({ perMonth: 4, used: 2, left: 2 })
    expect(priceOf('standard', { perMonth: 4, used: 4, left: 0 }).fr).toContain('payant')
  })
  it('proposes an evening with people at work the next day, after the notice', () => {
    const stop = classifyChange(
      plan(
        'hcloud_server',
        ['update'],
        { name: 'a', server_type: 'cx23' },
        { name: 'a', server_type: 'cx33' },
      ),
    )
    fc.assert(
      fc.property(fc.integer({ min: parseDay('2026-01-01'), max: parseDay('2030-01-01') }), (today) => {
        const window = proposeWindow(stop, today)
        if (!window) throw new Error('no window')
        expect(isBusinessDay(window.day) && isBusinessDay(window.day + 1)).toBe(true)
        expect([2, 3, 4]).toContain(weekdayOf(window.day))
        expect(window.announceBy).toBeGreaterThanOrEqual(today)
        expect(window.announceBy).toBeLessThan(window.day)
      }),
    )
    // Asked on Sunday 22 November: five business days end on Friday 27; the next Tuesday is 1 December.
    expect(isoOf(proposeWindow(stop, parseDay('2026-11-22'))?.day as number)).toBe('2026-12-01')
  })
  it('tells the client in words what is lost', () => {
    const classified = classifyChange(
      plan('hcloud_server', ['delete', 'create'], { name: 'c-web-1' }, { name: 'c-web-1' }, ['image']),
    )
    const kind = classified.class
    if (kind === null) throw new Error('no class')
    const message = clientMessage({
      contract: { client: { code: 'c', name: 'Client' } },
      service: 'web',
      classified: { ...classified, class: kind },
      window: proposeWindow(classified, parseDay('2026-11-22')),
      price: 'payant',
    })
    expect(message).toContain('toutes les données du disque du serveur c-web-1 sont perdues')
    expect(message).toContain('accord écrit')
    expect(message).not.toContain('volume')
  })
  it('and what stays: the data volumes that the plan leaves in place', () => {
    const change = (type: string, name: string, actions: string[], after: object | null = { name }) => ({
      ...{ address: `${type}.${name}`, mode: 'managed', type },
      change: { actions, before: actions[0] === 'create' ? null : { name }, after },
    })
    const text = JSON.stringify({
      format_version: '1.2',
      resource_changes: [
        change('hcloud_server', 'c-web-1', ['delete', 'create']),
        change('hcloud_volume', 'c-web-1-data', ['no-op']),
        change('hcloud_volume', 'c-web-2-data', ['update']),
        change('hcloud_volume', 'c-web-3-data', ['create']),
        change('hcloud_volume', 'c-web-4-data', ['delete'], null),
        change('hcloud_network', 'c-net', ['no-op']),
      ],
    })
    expect(volumesKept(text, 'plan.json')).toEqual(['c-web-1-data', 'c-web-2-data'])
    const classified = classifyChange(readPlan(text, 'plan.json'))
    const message = clientMessage({
      contract: { client: { code: 'c', name: 'Client' } },
      service: 'web',
      classified: { ...classified, class: classified.class ?? 'majeur' },
      window: null,
      price: 'payant',
      kept: ['c-web-1-data', 'c-web-2-data'],
    })
    expect(message).toContain('Les volumes de données c-web-1-data, c-web-2-data ne sont pas touchés')
  })
})
