/** Volumes that something uses, also where a plan does not tell which of them. */
import { expect, it } from 'vitest'
import { isUnknown } from '../../inventory/values.ts'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'

const usersOf = (...resources: Parameters<typeof planOf>[0]) =>
  planOf(resources).volumes.map(({ attachedTo }) =>
    attachedTo === null
      ? 'nobody'
      : isUnknown(attachedTo)
        ? '?'
        : 'address' in attachedTo
          ? attachedTo.address
          : '',
  )
const volume = (id: string) => r(`openstack_blockstorage_volume_v3.${id}`, { id, name: id, size: 10 })
const server = (device: Record<string, unknown>, unknown: Record<string, unknown> = {}) =>
  r(
    'openstack_compute_instance_v2.web',
    { id: 'x', name: 'web', block_device: [device] },
    { block_device: [unknown] },
  )

it.each([
  [
    'a volume that a server boots from',
    server({ source_type: 'volume', uuid: 'a' }),
    ['openstack_compute_instance_v2.web', 'nobody'],
  ],
  ['an image is no volume', server({ source_type: 'image', uuid: 'a' }), ['nobody', 'nobody']],
  ['any of them', server({ source_type: 'volume' }, { uuid: true }), ['?', '?']],
  ['an image that is not known yet', server({ source_type: 'image' }, { uuid: true }), ['nobody', 'nobody']],
])('at OpenStack, %s', (_, made, expected) => {
  expect(usersOf(volume('a'), volume('b'), made)).toEqual(expected)
})

it('an attachment of one that is not known leaves none of them unused, and does not share the one that is', () => {
  const { volumes } = planOf([
    volume('a'),
    volume('b'),
    server({ source_type: 'image', uuid: 'i' }),
    r('openstack_compute_volume_attach_v2.x', { instance_id: 'x' }, { volume_id: true }),
    r('openstack_compute_volume_attach_v2.y', { instance_id: 'x', volume_id: 'b' }),
  ])
  expect(volumes.map(({ attachedTo }) => isUnknown(attachedTo))).toEqual([true, false])
  expect(volumes.map(({ multiAttach }) => multiAttach)).toEqual([false, false])
  const at = (type: string, values: Record<string, unknown>, attach: string, link: Record<string, unknown>) =>
    usersOf(
      r(`${type}.v`, { id: 'v', name: 'v', size: 10, ...values }),
      r(`${attach}.a`, link, { volume_id: true }),
    )
  expect(at('hcloud_volume', { location: 'fsn1' }, 'hcloud_volume_attachment', { server_id: 's' })).toEqual([
    '?',
  ])
})
