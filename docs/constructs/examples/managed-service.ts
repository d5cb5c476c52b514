import { App, TerraformStack } from 'cdktf'
import { AdvancedVm, hostsOf, ManagedService } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'managed')
const operators = {
  keys: [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example',
  ],
  sources: ['198.51.100.7/32'],
}

// Complete infogérance: a key of the client, or one of its networks among those who administer, is refused here.
const managed = new ManagedService(stack, 'managed', {
  level: 'complete',
  updates: 'automatic',
  clientSources: ['203.0.113.0/24'],
  adminSources: operators.sources,
  supervisionSources: operators.sources,
})

new AdvancedVm(stack, 'erp', {
  host: hostsOf(stack)('scaleway'),
  client: 'acme',
  service: 'erp',
  sites: ['fr-par-1'],
  vcpu: 4,
  ramGiB: 16,
  storageGiB: 100,
  ports: ['443/tcp'],
  operators,
  managed,
})

app.synth()
