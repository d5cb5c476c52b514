/** Refusals of the Hetzner Cloud API: volumes and storage boxes. */
import type { Struct } from '../../cty/value.ts'
import { type ApiRule, blocks, byId, others, text } from '../model.ts'
import { API } from './common.ts'

const placeOfVolume = (volume: Struct, server: Struct | null): string | null =>
  server && text(volume, 'location') && text(volume, 'location') !== text(server, 'location')
    ? `the volume is in ${text(volume, 'location')}, the server in ${text(server, 'location')}`
    : null

export const rules: readonly ApiRule[] = [
  {
    id: 'hcloud/volume-place',
    types: ['hcloud_volume'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, volumes`,
    demands: 'a volume is in the location of its server',
    broken: ({ object, cloud }) => placeOfVolume(object, byId(cloud, 'hcloud_server', object.server_id)),
  },
  {
    id: 'hcloud/volume-attach-place',
    types: ['hcloud_volume_attachment'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, volumes`,
    demands: 'a volume is attached to a server of its location',
    broken: ({ object, cloud }) => {
      const volume = byId(cloud, 'hcloud_volume', object.volume_id)
      return volume && placeOfVolume(volume, byId(cloud, 'hcloud_server', object.server_id))
    },
  },
  {
    id: 'hcloud/volume-free',
    types: ['hcloud_volume_attachment'],
    when: 'create',
    code: 'volume_already_attached',
    source: 'hetznercloud/hcloud-go hcloud/error.go, read 2026-11-22',
    demands: 'a volume is attached to one server',
    broken: (change) => {
      const { object, cloud } = change
      const volume = byId(cloud, 'hcloud_volume', object.volume_id)
      const elsewhere = others(change).some((one) => text(one, 'volume_id') === text(object, 'volume_id'))
      const direct = text(volume, 'server_id')
      return elsewhere || !['', '0', text(object, 'server_id')].includes(direct)
        ? `volume ${text(volume, 'name')} is already attached to a server`
        : null
    },
  },
  {
    id: 'hcloud/volume-size',
    types: ['hcloud_volume'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, volumes`,
    demands: 'a volume has 10 to 10240 GB and never shrinks',
    broken: ({ object, prior }) => {
      const size = Number(object.size)
      if (prior && size < Number(prior.size))
        return `a volume cannot shrink from ${String(prior.size)} to ${size} GB`
      return size >= 10 && size <= 10240 ? null : `${size} GB is not between 10 and 10240`
    },
  },
  {
    id: 'hcloud/storage-box-password',
    types: ['hcloud_storage_box', 'hcloud_storage_box_subaccount'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, storage boxes`,
    demands: 'a password has 12 to 128 characters: upper and lower case, a digit, a sign',
    broken: ({ object }) => {
      const password = text(object, 'password')
      const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/]
      return password.length >= 12 && password.length <= 128 && kinds.every((kind) => kind.test(password))
        ? null
        : 'the password is too weak'
    },
  },
  {
    id: 'hcloud/storage-box-plan',
    types: ['hcloud_storage_box'],
    when: 'write',
    code: 'invalid_input',
    source: 'docs.hetzner.com storage box snapshots: 10, 20, 30 or 40 by size',
    demands: 'a box type that exists, a snapshot plan within its slots and within the day',
    broken: ({ object }) => {
      const slots = { bx11: 10, bx21: 20, bx31: 30, bx41: 40 }[text(object, 'storage_box_type')]
      if (slots === undefined) return `storage box type ${text(object, 'storage_box_type')} does not exist`
      const [plan] = blocks(object, 'snapshot_plan')
      if (!plan) return null
      const wanted = Number(plan.max_snapshots)
      if (wanted < 1 || wanted > slots) return `${wanted} snapshots do not fit into 1 to ${slots}`
      if (Number(plan.hour) > 23 || Number(plan.minute) > 59) return 'the snapshot plan names no time of day'
      return plan.day_of_week !== null && plan.day_of_month !== null
        ? 'the plan is weekly or monthly, not both'
        : null
    },
  },
]
