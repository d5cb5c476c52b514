import { App, TerraformStack } from 'cdktf'
import { CloudDatacenter, hostsOf, ManagedService } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'datacenter')
const operators = {
  keys: [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example',
  ],
  sources: ['198.51.100.7/32'],
}
const managed = new ManagedService(stack, 'managed', {
  level: 'complete',
  updates: 'automatic',
  clientKeys: [],
  clientSources: [],
  adminSources: operators.sources,
  supervisionSources: operators.sources,
})

new CloudDatacenter(stack, 'cdc', {
  host: hostsOf(stack)('ovh'),
  client: 'acme',
  service: 'cdc',
  site: 'SBG5',
  tier: 'advanced',
  vcpu: 16,
  ramGiB: 64,
  storageGiB: 500,
  ports: ['443/tcp'],
  operators,
  managed,
})

app.synth()
