/** Scaleway. */
import { among, type Case, changed, made, many, type Objects, removed } from './model.ts'

const zonal = 'fr-par-1/00000000-0000-4000-8000-000000000001'
const instance = {
  id: 'fr-par-1/i',
  name: 'web',
  type: 'PRO2-S',
  image: 'debian_trixie',
  zone: 'fr-par-1',
  state: 'started',
}
const pgroup: Objects = { scaleway_instance_placement_group: [{ id: 'fr-par-1/g', name: 'g' }] }
const bucket = { id: 'fr-par/acme', name: 'acme', region: 'fr-par', object_lock_enabled: true }
const lock = {
  id: 'fr-par/acme',
  bucket: 'acme',
  rule: [{ default_retention: [{ mode: 'GOVERNANCE', days: 31 }] }],
}

export const cases: readonly Case[] = [
  made('scaleway/type-sold', 'scaleway_instance_server', instance, { type: 'PRO9-S' }),
  made(
    'scaleway/type-sold',
    'scaleway_instance_server',
    { ...instance, type: 'PLAY2-PICO', zone: 'fr-par-2' },
    { zone: 'fr-par-3' },
  ),
  made(
    'scaleway/type-sold',
    'scaleway_instance_server',
    { ...instance, type: 'BASIC3-X2C-4G', zone: 'it-mil-1' },
    { type: 'PLAY2-NANO' },
  ),
  made('scaleway/image-known', 'scaleway_instance_server', instance, { image: 'beos' }),
  made('scaleway/image-known', 'scaleway_instance_server', instance, { image: zonal }),
  made(
    'scaleway/gateway-zone',
    'scaleway_vpc_public_gateway',
    { id: 'g', zone: 'fr-par-2' },
    {
      zone: 'fr-par-3',
    },
  ),
  [
    'scaleway/placement-group-off',
    {
      type: 'scaleway_instance_server',
      prior: instance,
      object: { ...instance, placement_group_id: 'fr-par-1/g' },
      cloud: pgroup,
    },
    {
      type: 'scaleway_instance_server',
      prior: { ...instance, state: 'stopped' },
      object: { ...instance, placement_group_id: 'fr-par-1/g' },
      cloud: pgroup,
    },
  ],
  among(
    'scaleway/placement-groups',
    'scaleway_instance_placement_group',
    { id: 'fr-par-1/x', name: 'x' },
    { scaleway_instance_placement_group: many(100, (n) => ({ id: `${n}` })) },
  ),
  changed(
    'scaleway/volume-shrink',
    'scaleway_block_volume',
    { id: 'v', size_in_gb: 20 },
    { size_in_gb: 30 },
    {
      size_in_gb: 10,
    },
  ),
  [
    'scaleway/bucket-empty',
    {
      type: 'scaleway_object_bucket',
      prior: bucket,
      cloud: { scaleway_object: [{ id: 'o', bucket: 'acme' }] },
    },
    {
      type: 'scaleway_object_bucket',
      prior: { ...bucket, force_destroy: true },
      cloud: { scaleway_object: [{ id: 'o', bucket: 'acme' }] },
    },
  ],
  made(
    'scaleway/address-zone',
    'scaleway_instance_server',
    { ...instance, ip_ids: ['fr-par-1/a'] },
    { ip_ids: ['nl-ams-1/a'] },
    { scaleway_instance_ip: [{ id: 'fr-par-1/a' }, { id: 'nl-ams-1/a' }] },
  ),
  made('scaleway/place-known', 'scaleway_instance_server', instance, { zone: 'de-fra-1', type: 'PRO2-S' }),
  among(
    'scaleway/placement-group-full',
    'scaleway_instance_server',
    { ...instance, placement_group_id: 'fr-par-1/g' },
    {
      ...pgroup,
      scaleway_instance_server: many(20, (n) => ({ id: `${n}`, placement_group_id: 'fr-par-1/g' })),
    },
    pgroup,
  ),
  made(
    'scaleway/security-group-zone',
    'scaleway_instance_server',
    { ...instance, security_group_id: 'fr-par-1/s' },
    { security_group_id: 'fr-par-2/s' },
    { scaleway_instance_security_group: [{ id: 'fr-par-1/s' }, { id: 'fr-par-2/s' }] },
  ),
  removed('scaleway/server-protected', 'scaleway_instance_server', instance, { protected: true }),
  made(
    'scaleway/volumes-per-server',
    'scaleway_instance_server',
    instance,
    { additional_volume_ids: many(16, () => ({})).map((_, n) => `fr-par-1/v${n}`) },
    { scaleway_block_volume: many(16, (n) => ({ id: `fr-par-1/v${n}` })) },
  ),
  made(
    'scaleway/security-group-rule',
    'scaleway_instance_security_group',
    { id: 's', inbound_rule: [{ action: 'accept', port: 443 }] },
    { inbound_rule: [{ action: 'accept', port: 443, port_range: '1-2' }] },
  ),
  among('scaleway/bucket-name', 'scaleway_object_bucket', bucket, {
    scaleway_object_bucket: [{ id: 'nl-ams/acme', name: 'acme' }],
  }),
  made('scaleway/storage-class', 'scaleway_object_bucket', bucket, {
    lifecycle_rule: [{ transition: [{ storage_class: 'GLACIER', days: 30 }] }],
  }),
  among(
    'scaleway/bucket-lock',
    'scaleway_object_bucket_lock_configuration',
    lock,
    { scaleway_object_bucket: [{ ...bucket, object_lock_enabled: false }] },
    { scaleway_object_bucket: [bucket] },
  ),
  removed('scaleway/bucket-unlock', 'scaleway_object_bucket_lock_configuration', lock, {
    rule: [{ default_retention: [{ mode: 'COMPLIANCE', days: 31 }] }],
  }),
  made(
    'scaleway/volume-from-somewhere',
    'scaleway_block_volume',
    { id: 'v', iops: 5000, size_in_gb: 10 },
    {
      iops: 7000,
    },
  ),
  made(
    'scaleway/record',
    'scaleway_domain_record',
    { id: 'r', type: 'A', data: '192.0.2.1' },
    {
      data: 'web',
    },
  ),
  among(
    'scaleway/address-taken',
    'scaleway_instance_server',
    { ...instance, ip_id: 'fr-par-1/a' },
    {
      scaleway_instance_ip: [{ id: 'fr-par-1/a', address: '192.0.2.9' }],
      scaleway_instance_server: [{ id: 'fr-par-1/other', ip_id: 'fr-par-1/a' }],
    },
    { scaleway_instance_ip: [{ id: 'fr-par-1/a', address: '192.0.2.9' }] },
  ),
]
