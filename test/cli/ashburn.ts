/** A client whose server stands where nobody signed, and what it takes to waive that. */

export const CONTRACT = `catalogue: progerance
client: { code: c, name: Client }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - { id: shop, offer: infrastructure-propre, host: hetzner, sites: [fsn1], size: { vcpu: 2, ramGiB: 4, storageGiB: 40 } }
`
/** A stack whose one server has no cloud-init worth the name and stands where nobody signed. */
export const STACK = JSON.stringify({
  resource: {
    hcloud_server: {
      web: {
        name: 'c-shop-web',
        server_type: 'cx23',
        image: 'debian-13',
        location: 'ash',
        user_data: '#cloud-config\n{}\n',
      },
    },
  },
})

export const TERMS = ['--reason', 'moving', '--approver', 'm.d.', '--until', '2027-03-31']
