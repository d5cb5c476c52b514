import { App, TerraformStack } from 'cdktf'
import { hostsOf, ManagedService, OwnInfrastructure } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'own')
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

new OwnInfrastructure(stack, 'shop', {
  host: hostsOf(stack)('hetzner'),
  client: 'acme',
  service: 'shop',
  site: 'fsn1',
  vcpu: 4,
  ramGiB: 8,
  storageGiB: 80,
  ports: ['80/tcp', '443/tcp'],
  operators,
  managed,
  database: { engine: 'mariadb', connections: 50 },
  backup: { retentionDays: 14, scope: ['/srv', 'mariadb'], vault: 'hel1' },
})

app.synth()
