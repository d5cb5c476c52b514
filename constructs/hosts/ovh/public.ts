/** OVHcloud's public network, under the same name in every region. */
export const PUBLIC_NETWORK = 'Ext-Net'
