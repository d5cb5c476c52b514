import { App, TerraformStack } from 'cdktf'
import { BasicFirewall, hostsOf, Machine, serverSite } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'firewall')
const operators = {
  keys: [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example',
  ],
  sources: ['198.51.100.7/32'],
}
const host = hostsOf(stack)('ovh')
const site = serverSite('ovh', 'GRA11')
const names = { host, client: 'acme', service: 'erp' }

// The same openings on the VM itself and at the host; 22/tcp to those who administer, 9100/tcp to the supervision.
const firewall = new BasicFirewall(stack, 'firewall', {
  ...names,
  sites: [site],
  ports: ['443/tcp', '60000-61000/udp'],
  adminSources: operators.sources,
  supervisionSources: operators.sources,
})

new Machine(stack, 'vm', {
  ...names,
  part: 'gra11-1',
  site,
  vcpu: 2,
  ramGiB: 4,
  disks: [],
  firewall,
  operators,
  guest: { clients: [], updates: 'automatic' },
})

app.synth()
