import type { Site } from '../../../hosts/index.ts'

/** OVHcloud's public network, under the same name in every region. */
export const PUBLIC_NETWORK = 'Ext-Net'

/** OpenStack takes the region of a zone, and the zone apart; the other regions have one zone, which goes without saying. */
export const regionOf = ({ code, region }: Site): string => region ?? code

export const zoneOf = ({ code, region }: Site) => (region === undefined ? {} : { availabilityZone: code })
