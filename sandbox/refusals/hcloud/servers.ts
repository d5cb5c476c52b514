/** Refusals of the Hetzner Cloud API: servers and their addresses. */
import { type ApiRule, blocks, byId, first, text } from '../model.ts'
import { API, isPrivateOnly, same, serversOf } from './common.ts'

/** Families sold in 2026; arm and the older generations only in Europe. */
const SERVER_TYPE = /^(cx[2-5]3|cpx[1-5][12]|cax[1-4]1|ccx[1-6]3)$/

const GONE = /^(cx[2-5]2|cx[1-5]1)$/

const EUROPE_ONLY = /^(cx|cax)/

const EUROPE = ['fsn1', 'nbg1', 'hel1']

const IMAGE =
  /^(debian|ubuntu|fedora|rocky|alma|centos-stream|opensuse|docker-ce|lamp|nextcloud|wireguard)[\w.-]*$/

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
    source:
      'apricote/hcloud-upload-image#129, hetznercloud/cli#1211; terraform-provider-hcloud#531 and #1147',
    demands: 'the server type exists and is sold in that location',
    broken: ({ object, prior }) => {
      const [type, location] = [text(object, 'server_type'), text(object, 'location')]
      if (prior?.server_type === object.server_type) return null
      if (GONE.test(type)) return `server type ${type} is no longer sold`
      if (!SERVER_TYPE.test(type)) return `server type ${type} does not exist`
      return EUROPE_ONLY.test(type) && location !== '' && !EUROPE.includes(location)
        ? `server type ${type} is not sold in ${location}`
        : null
    },
  },
  {
    id: 'hcloud/image-known',
    types: ['hcloud_server'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, images`,
    demands: 'a server starts from an image that exists',
    broken: ({ object }) => {
      const image = text(object, 'image')
      if (image === '') return 'an image is needed'
      return /^\d+$/.test(image) || IMAGE.test(image) ? null : `image ${image} was not found`
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
    id: 'hcloud/primary-ip-place',
    types: ['hcloud_server'],
    when: 'write',
    code: 'primary_ip_datacenter_mismatch',
    source: `${API}, primary IPs`,
    demands: 'a primary IP is of the location of its server, of the right version, and of one server',
    broken: (change) => {
      const [net] = blocks(change.object, 'public_net')
      return first(
        (['ipv4', 'ipv6'] as const).map((version) => {
          const ip = byId(change.cloud, 'hcloud_primary_ip', net?.[version])
          if (!ip) return null
          if (ip.type !== version)
            return `primary IP ${text(ip, 'name')} is ${text(ip, 'type')}, not ${version}`
          const [there, here] = [text(ip, 'location'), text(change.object, 'location')]
          if (there && here && there !== here)
            return `primary IP ${text(ip, 'name')} is in ${there}, the server in ${here}`
          const taken = serversOf(change).some((server) =>
            blocks(server, 'public_net').some((one) => same(one[version], net?.[version])),
          )
          return taken ? `primary IP ${text(ip, 'name')} already belongs to a server` : null
        }),
      )
    },
  },
]
