/** Images, sizes and places of servers. */
import { web } from './network.ts'
import { type Case, type Rows, r } from './plan.ts'
import { each, type Name } from './storage.ts'

const image = (values = {}, unknown = {}) =>
  r('openstack_images_image_v2.i', { name: 'i', ...values }, unknown)
const SIGNED = {
  ...{ img_signature: 'c2ln', img_signature_hash_method: 'SHA-256', img_signature_key_type: 'RSA-PSS' },
  img_signature_certificate_uuid: '125e6199-2de4-46e3-b091-8e2401ef0d63',
}
const IMAGE: Readonly<Record<Name, string>> = {
  hcloud: 'image',
  openstack: 'image_name',
  ovh: 'boot_from',
  scaleway: 'image',
  cloudstack: 'template',
}
const SIZE: Readonly<Record<Name, readonly [attribute: string, withdrawn: string | null]>> = {
  hcloud: ['server_type', 'cx22'],
  openstack: ['flavor_name', null],
  ovh: ['flavor', null],
  scaleway: ['type', null],
  cloudstack: ['service_offering', null],
}
const written = (name: Name, attribute: string, value: string) =>
  name === 'ovh'
    ? { [attribute]: [{ [attribute === 'flavor' ? 'flavor_id' : 'image_id']: value }] }
    : { [attribute]: value }
const veil = (name: Name, attribute: string) =>
  name === 'ovh' ? { [attribute]: true } : { [attribute]: true }
const own = (address: string, attribute: string, shut: unknown, open: unknown): Case => ({
  kept: [r(address, { name: 'i', [attribute]: shut })],
  broken: [r(address, { name: 'i', [attribute]: open })],
  unproven: [r(address, { name: 'i' }, { [attribute]: true })],
})
const ELSEWHERE: Readonly<Record<Name, object | null>> = {
  hcloud: { location: 'ash' },
  openstack: { region: 'BHS5' },
  ovh: { region: 'BHS5' },
  scaleway: null,
  cloudstack: null,
}
const PLACE: Readonly<Record<Name, string>> = {
  hcloud: 'location',
  openstack: 'region',
  ovh: 'region',
  scaleway: 'zone',
  cloudstack: 'zone',
}

export const IMAGES: Rows = {
  'hygiene.image-current': each((name) => ({
    kept: [web(name)],
    broken: [web(name, written(name, IMAGE[name], 'debian-10'))],
    unproven: [
      web(
        name,
        { [IMAGE[name]]: null, ...(name === 'openstack' ? { image_id: null } : {}) },
        veil(name, IMAGE[name]),
      ),
    ],
  })),
  'hygiene.image-private': {
    hcloud: 'an own image belongs to its project, and nothing opens it',
    openstack: own('openstack_images_image_v2.i', 'visibility', 'private', 'public'),
    ovh: 'the provider has no resource for images',
    scaleway: own('scaleway_instance_image.i', 'public', false, true),
    cloudstack: own('cloudstack_template.i', 'is_public', false, true),
  },
  'hygiene.image-signed': {
    hcloud: 'the host checks no signature of images',
    openstack: {
      kept: [image({ properties: SIGNED })],
      broken: [image({ properties: { ...SIGNED, img_signature_certificate_uuid: '' } })],
      unproven: [image({}, { properties: true })],
    },
    ovh: 'the provider has no resource for images',
    scaleway: 'the host checks no signature of images',
    cloudstack: 'a template has a checksum, which whoever swaps it changes too',
  },
  'hygiene.size-current': each((name) => ({
    kept: [web(name)],
    broken:
      SIZE[name][1] === null
        ? 'our table holds no withdrawn size of this host'
        : [web(name, { [SIZE[name][0]]: SIZE[name][1] })],
    unproven: [web(name, { [SIZE[name][0]]: null }, veil(name, SIZE[name][0]))],
  })),
  'hygiene.location': each((name) => {
    const away = ELSEWHERE[name]
    return {
      kept: [web(name)],
      broken: away === null ? 'every site of this host is European' : [web(name, away)],
      unproven: [web(name, { [PLACE[name]]: 'nowhere-1' })],
    }
  }),
}
