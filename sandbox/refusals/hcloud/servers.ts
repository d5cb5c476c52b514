/** Refusals of the Hetzner Cloud API: servers and their addresses. */
import type { Struct } from '../../cty/value.ts'
import { architectureOf, diskOf, SOLD_SOURCE, sizeRefused } from '../../data/catalogue/hetzner.ts'
import { CATALOGUE } from '../../data/catalogue/index.ts'
import { type ApiRule, blocks, byId, type Change, first, text } from '../model.ts'
import { API, isPrivateOnly, same, serversOf } from './common.ts'

/** Sold under other names than those of plain systems, or of versions that nobody is known to have looked up. */
const MAYBE =
  /^((docker-ce|lamp|nextcloud|wireguard|wordpress|gitlab|jitsi|coolify|photoprism|rustdesk|prometheus-grafana)|(debian|ubuntu|fedora|rocky|alma|centos-stream|opensuse)-(14|26\.04|4[1-4]|10|15(\.\d)?|16))$/

/** Found under its name, or, by number, among images, snapshots and backups. */
function imageExists(image: string, { cloud }: Change): boolean {
  const system = CATALOGUE.hcloud_image?.some(({ id, name }) => name === image || String(id) === image)
  const own = ['hcloud_snapshot', 'hcloud_image'].some((type) => cloud.objects[type]?.[image] !== undefined)
  return system === true || own || MAYBE.test(image)
}

/** What the server runs on that an image was taken of; null when nobody knows. */
function architectureOfImage(image: string, { cloud }: Change): string | null {
  const snapshot = byId(cloud, 'hcloud_snapshot', image)
  const server = byId(cloud, 'hcloud_server', snapshot?.server_id)
  return server ? architectureOf(text(server, 'server_type')) : null
}

const ERRORS = `${API}, primary IPs; hetznercloud/hcloud-go hcloud/error.go, read 2026-11-22`

interface Pair {
  readonly ip: Struct
  readonly server: Struct
  readonly version: 'ipv4' | 'ipv6'
}

/** The primary IPs that a server names, or the server that a primary IP names. */
function pairsOf(change: Change & { readonly object: Struct }): Pair[] {
  const { object, type, cloud } = change
  if (type === 'hcloud_primary_ip') {
    const server = byId(cloud, 'hcloud_server', object.assignee_id)
    return server ? [{ ip: object, server, version: object.type === 'ipv6' ? 'ipv6' : 'ipv4' }] : []
  }
  const [net] = blocks(object, 'public_net')
  return (['ipv4', 'ipv6'] as const).flatMap((version) => {
    const ip = byId(cloud, 'hcloud_primary_ip', net?.[version])
    return ip ? [{ ip, server: object, version }] : []
  })
}

export const rules: readonly ApiRule[] = [
  {
    id: 'hcloud/server-name',
    types: ['hcloud_server'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, servers (RFC 1123)`,
    demands: 'a server name is a host name',
    broken: ({ object }) =>
      /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/.test(
        text(object, 'name'),
      )
        ? null
        : `name ${text(object, 'name')} is not a host name`,
  },
  {
    id: 'hcloud/server-type-sold',
    types: ['hcloud_server'],
    when: 'write',
    code: 'invalid_input',
    source: SOLD_SOURCE,
    demands: 'the server type exists and is sold in that location',
    broken: ({ object, prior }) =>
      prior?.server_type === object.server_type
        ? null
        : sizeRefused(text(object, 'server_type'), text(object, 'location')),
  },
  {
    id: 'hcloud/server-type-fits',
    types: ['hcloud_server'],
    when: 'update',
    code: 'invalid_server_type',
    source:
      'hetznercloud/hcloud-go hcloud/error.go (invalid_server_type); terraform-provider-hcloud docs/resources/server.md (keep_disk), read 2026-11-22',
    demands: 'a server keeps its architecture, and its disk never shrinks',
    broken: ({ object, prior }) => {
      const [before, after] = [text(prior, 'server_type'), text(object, 'server_type')]
      if (before === after) return null
      if (architectureOf(before) !== architectureOf(after))
        return `${after} is ${architectureOf(after)}, the server ${architectureOf(before)}`
      const [has, gets] = [Number(prior?.primary_disk_size ?? 0), diskOf(after)]
      return gets !== null && has > gets
        ? `the disk of ${has} GB does not fit into ${after}, ${gets} GB`
        : null
    },
  },
  {
    id: 'hcloud/image-known',
    types: ['hcloud_server'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, images; names as in docs/rehearse-types.md`,
    demands: 'a server starts from an image that exists, of its own architecture',
    broken: (change) => {
      const image = text(change.object, 'image')
      if (image === '') return 'an image is needed'
      if (!imageExists(image, change)) return `image ${image} was not found`
      const [type, made] = [text(change.object, 'server_type'), architectureOfImage(image, change)]
      return made === null || made === architectureOf(type)
        ? null
        : `image ${image} is ${made}, ${type} is not`
    },
  },
  {
    id: 'hcloud/server-reachable',
    types: ['hcloud_server'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, servers`,
    demands: 'a server has a public address or a private network',
    broken: ({ object }) =>
      isPrivateOnly(object) && blocks(object, 'network').length === 0
        ? 'a server without public addresses needs a private network at creation'
        : null,
  },
  {
    id: 'hcloud/user-data-size',
    types: ['hcloud_server'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, servers: user_data up to 32 KiB`,
    demands: 'user data fits into 32 KiB',
    broken: ({ config }) => {
      const bytes = Buffer.byteLength(text(config, 'user_data'))
      return bytes > 32_768 ? `user data of ${bytes} bytes does not fit into 32 KiB` : null
    },
  },
  {
    id: 'hcloud/protections-equal',
    types: ['hcloud_server'],
    when: 'write',
    code: 'invalid_input',
    source: 'terraform-provider-hcloud docs/resources/server.md',
    demands: 'delete_protection and rebuild_protection are the same',
    broken: ({ object }) =>
      (object.delete_protection ?? false) === (object.rebuild_protection ?? false)
        ? null
        : 'delete_protection and rebuild_protection differ',
  },
  {
    id: 'hcloud/placement-group-full',
    types: ['hcloud_server'],
    when: 'write',
    code: 'service_error',
    source: 'docs.hetzner.com placement groups; kube-hetzner#142, #1157',
    demands: 'a spread placement group holds at most 10 servers',
    broken: (change) => {
      const group = change.object.placement_group_id ?? null
      if (group === null || same(group, change.prior?.placement_group_id)) return null
      const members = serversOf(change).filter((server) => same(server.placement_group_id, group)).length
      return members >= 10 ? `placement group ${String(group)} already holds 10 servers` : null
    },
  },
  {
    id: 'hcloud/placement-group-off',
    types: ['hcloud_server'],
    when: 'update',
    code: 'server_not_stopped',
    source:
      'docs.hetzner.com placement groups; terraform-provider-hcloud internal/server/resource.go, read 2026-11-22',
    demands: 'a server is off when it joins or leaves a placement group',
    broken: ({ object, prior }) =>
      (object.placement_group_id ?? null) !== (prior?.placement_group_id ?? null) && prior?.status !== 'off'
        ? 'the server must be stopped to change its placement group'
        : null,
  },
  {
    id: 'hcloud/primary-ip-place',
    types: ['hcloud_server', 'hcloud_primary_ip'],
    when: 'write',
    code: 'primary_ip_datacenter_mismatch',
    source: ERRORS,
    demands: 'a primary IP is of the location of its server',
    broken: (change) =>
      first(
        pairsOf(change).map(({ ip, server }) => {
          const [there, here] = [text(ip, 'location'), text(server, 'location')]
          return there && here && there !== here
            ? `primary IP ${text(ip, 'name')} is in ${there}, the server in ${here}`
            : null
        }),
      ),
  },
  {
    id: 'hcloud/primary-ip-version',
    types: ['hcloud_server'],
    when: 'write',
    code: 'primary_ip_version_mismatch',
    source: ERRORS,
    demands: 'a primary IP is of the version that it is used for',
    broken: (change) =>
      first(
        pairsOf(change).map(({ ip, version }) =>
          ip.type === version
            ? null
            : `primary IP ${text(ip, 'name')} is ${text(ip, 'type')}, not ${version}`,
        ),
      ),
  },
  {
    id: 'hcloud/primary-ip-free',
    types: ['hcloud_server'],
    when: 'write',
    code: 'primary_ip_already_assigned',
    source: ERRORS,
    demands: 'a primary IP belongs to one server',
    broken: (change) =>
      first(
        pairsOf(change).map(({ ip, version }) => {
          const used = serversOf(change).some((server) =>
            blocks(server, 'public_net').some((one) => same(one[version], ip.id)),
          )
          const assigned = text(ip, 'assignee_id')
          const elsewhere = !['', '0', text(change.object, 'id')].includes(assigned)
          return used || elsewhere ? `primary IP ${text(ip, 'name')} already belongs to a server` : null
        }),
      ),
  },
]
