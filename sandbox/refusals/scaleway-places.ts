/** Refusals of the Scaleway API: what is sold where, what never shrinks, what is protected. */
import { CATALOGUE } from '../data/catalogue/index.ts'
import { imageKnown, SOLD_SOURCE, sizeRefused } from '../data/catalogue/scaleway.ts'
import { type ApiRule, blocks, type Change, list, others, text } from './model.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const tail = (id: string): string => id.slice(id.lastIndexOf('/') + 1)

/** An image of one's own, or one that the marketplace gave an identifier. */
function imageExists(image: string, { cloud }: Change): boolean {
  const own = Object.values(cloud.objects.scaleway_instance_image ?? {}).map(({ attributes }) =>
    tail(String(attributes.id)),
  )
  if (!UUID.test(tail(image))) return imageKnown(image)
  return own.includes(tail(image)) || MARKETPLACE.has(tail(image))
}

const MARKETPLACE = new Set((CATALOGUE.scaleway_marketplace_image ?? []).map(({ id }) => tail(String(id))))

const shrinks = (before: number, after: number): string | null =>
  before > 0 && after > 0 && after < before ? `a volume cannot shrink from ${before} to ${after} GB` : null

export const rules: readonly ApiRule[] = [
  {
    id: 'scaleway/type-sold',
    types: ['scaleway_instance_server'],
    when: 'write',
    code: 'invalid_arguments',
    source: SOLD_SOURCE,
    demands: 'the commercial type exists and is sold in that zone',
    broken: ({ object, prior }) =>
      prior?.type === object.type ? null : sizeRefused(text(object, 'type'), text(object, 'zone')),
  },
  {
    id: 'scaleway/image-known',
    types: ['scaleway_instance_server'],
    when: 'create',
    code: 'not_found',
    source: 'Scaleway marketplace labels; names as in docs/rehearse-types.md',
    demands: 'an instance starts from an image that exists',
    broken: (change) => {
      const image = text(change.config, 'image')
      return image === '' || imageExists(image, change) ? null : `image ${image} was not found`
    },
  },
  {
    id: 'scaleway/gateway-zone',
    types: ['scaleway_vpc_public_gateway'],
    when: 'create',
    code: 'invalid_arguments',
    source: 'scaleway/docs-content products-availability.mdx (2025-12-04), read 2026-11-22',
    demands: 'a public gateway is in a zone where it is sold, not in fr-par-3',
    broken: ({ object }) =>
      text(object, 'zone') === 'fr-par-3' ? 'public gateways are not available in fr-par-3' : null,
  },
  {
    id: 'scaleway/placement-group-off',
    types: ['scaleway_instance_server'],
    when: 'update',
    code: 'resource_still_in_use',
    source: 'terraform-provider-scaleway internal/services/instance/server.go, read 2026-11-22',
    demands: 'an instance is stopped when it joins a placement group',
    broken: ({ object, prior }) => {
      const group = text(object, 'placement_group_id')
      const changed = group !== '' && group !== text(prior, 'placement_group_id')
      return changed && text(prior, 'state') !== 'stopped'
        ? 'the instance must be stopped to change its placement group'
        : null
    },
  },
  {
    id: 'scaleway/placement-groups',
    types: ['scaleway_instance_placement_group'],
    when: 'create',
    code: 'quotas_exceeded',
    source: 'Scaleway quotas of an organization: 100 placement groups, read 2026-11-22',
    demands: 'an organization holds 100 placement groups',
    broken: (change) =>
      others(change).length >= 100 ? 'the organization already holds 100 placement groups' : null,
  },
  {
    id: 'scaleway/volume-shrink',
    types: ['scaleway_block_volume', 'scaleway_instance_volume', 'scaleway_instance_server'],
    when: 'update',
    code: 'invalid_arguments',
    source: 'Scaleway block storage: a volume only grows (SBS), read 2026-11-22',
    demands: 'a volume never shrinks',
    broken: ({ object, prior, type }) => {
      const size = (one: typeof prior): number =>
        Number(
          (type === 'scaleway_instance_server' ? blocks(one ?? {}, 'root_volume')[0] : one)?.size_in_gb ?? 0,
        )
      return shrinks(size(prior), size(object))
    },
  },
  {
    id: 'scaleway/bucket-empty',
    types: ['scaleway_object_bucket'],
    when: 'delete',
    code: 'BucketNotEmpty',
    source:
      'terraform-provider-scaleway, recorded answers of the API (object-bucket-destroy-force), read 2026-11-22',
    demands: 'a bucket is empty before it is deleted, unless force_destroy empties it',
    broken: (change) => {
      const { prior } = change
      const inside = others(change, 'scaleway_object').filter(
        (one) => tail(text(one, 'bucket')) === text(prior, 'name'),
      )
      return inside.length > 0 && prior?.force_destroy !== true
        ? `bucket ${text(prior, 'name')} still holds ${inside.length} object(s)`
        : null
    },
  },
  {
    id: 'scaleway/address-zone',
    types: ['scaleway_instance_server'],
    when: 'write',
    code: 'invalid_arguments',
    source: 'Scaleway provider, locality checks of ip_ids and additional_volume_ids, read 2026-11-22',
    demands: 'addresses and volumes are of the zone of their instance',
    broken: ({ object }) => {
      const zone = text(object, 'zone')
      const named = [object.ip_id ?? null, ...list(object.ip_ids), ...list(object.additional_volume_ids)]
      const far = named.map(String).find((id) => id.includes('/') && !id.startsWith(`${zone}/`))
      return zone !== '' && far !== undefined ? `${far} is not in ${zone}` : null
    },
  },
]
