import { App, TerraformStack } from 'cdktf'
import { BasicFirewall, hostsOf, Machine, serverSite } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'machine')
const operators = {
  keys: [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example',
  ],
  sources: ['198.51.100.7/32'],
}
const host = hostsOf(stack)('hetzner')
const site = serverSite('hetzner', 'fsn1')
const names = { host, client: 'acme', service: 'erp' }

const firewall = new BasicFirewall(stack, 'firewall', {
  ...names,
  sites: [site],
  ports: ['443/tcp'],
  adminSources: operators.sources,
  supervisionSources: operators.sources,
})

new Machine(stack, 'vm', {
  ...names,
  part: 'fsn1-1',
  site,
  vcpu: 2,
  ramGiB: 4,
  // The smallest size of the site that has both; what must outlive the server stands on volumes.
  disks: [{ label: 'data', path: '/srv', sizeGiB: 40 }],
  firewall,
  operators,
  guest: {
    clients: [],
    updates: 'automatic',
    supervision: { sources: operators.sources },
    database: { engine: 'postgresql', connections: 200 },
    packages: ['nginx'],
  },
})

app.synth()
