import { App, TerraformStack } from 'cdktf'
import { hostsOf, ManagedService, OwnerServer } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'owner')
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

new OwnerServer(stack, 'cloud', {
  host: hostsOf(stack)('scaleway'),
  client: 'acme',
  service: 'cloud',
  site: 'fr-par-1',
  vcpu: 2,
  ramGiB: 4,
  storageGiB: 60,
  ports: ['443/tcp'],
  operators,
  managed,
  backup: {
    retentionDays: 14,
    scope: ['/srv'],
    vault: 'nl-ams',
    key: 'owner',
    escrow:
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAID5T8f45yG9ujDnSbzKuU/G35sFzsT/HdB4uzDTbxOtG owner@example.org',
  },
})

app.synth()
