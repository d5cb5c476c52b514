/** What a CloudStack operator has ready. Everything here is named by each operator: the names are ours. */
import { ikoula } from '../../../hosts/ikoula.ts'
import { SIZES } from '../../../hosts/sizes.ts'
import { uuid } from '../../life/numbers.ts'
import { read, type Shelf } from './model.ts'

const TEMPLATES = ['Debian 13', 'Debian 12', 'Ubuntu 24.04', 'Ubuntu 22.04', 'Rocky Linux 9'] as const

export const shelves: readonly Shelf[] = [
  {
    type: 'cloudstack_zone',
    what: 'zones; their real names and ids are not published',
    source: null,
    invented: ['id', 'network_type'],
    rows: ikoula.sites.map(({ code }) => ({
      id: uuid(`zone ${code}`),
      name: code,
      network_type: 'Advanced',
    })),
  },
  {
    type: 'cloudstack_service_offering',
    what: 'sizes under names of ours',
    source: null,
    invented: ['id', 'name', 'display_text'],
    rows: SIZES.filter(({ host }) => host === 'ikoula').map(({ code, vcpu, ramGiB }) => ({
      id: uuid(`service offering ${code}`),
      name: code,
      display_text: `${vcpu} vCPU, ${ramGiB} GB`,
    })),
  },
  {
    type: 'cloudstack_template',
    what: 'templates under names of ours',
    source: null,
    invented: ['id', 'name', 'display_text'],
    rows: TEMPLATES.map((name) => {
      const id = uuid(`template ${name}`)
      return { id, template_id: id, name, display_text: name }
    }),
  },
  {
    type: 'cloudstack_network_offering',
    what: 'one network offering under the name that CloudStack itself ships',
    source: read('Apache CloudStack: default network offerings'),
    invented: ['id'],
    rows: [
      {
        id: uuid('network offering isolated'),
        name: 'DefaultIsolatedNetworkOfferingWithSourceNatService',
        display_text: 'isolated network with source NAT',
        guest_ip_type: 'Isolated',
        traffic_type: 'Guest',
      },
    ],
  },
  {
    type: 'cloudstack_network_acl',
    what: 'the two lists that CloudStack itself ships',
    source: read('Apache CloudStack: default_allow, default_deny'),
    invented: ['id'],
    rows: ['default_allow', 'default_deny'].map((name) => ({ id: uuid(`network acl ${name}`), name })),
  },
  {
    type: 'cloudstack_security_group',
    what: 'the group that every account has',
    source: read('Apache CloudStack: default security group'),
    invented: ['id'],
    rows: [{ id: uuid('cloudstack default security group'), name: 'default' }],
  },
]
