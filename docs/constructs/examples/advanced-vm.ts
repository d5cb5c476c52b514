import { App, TerraformStack } from 'cdktf'
import { AdvancedVm, hostsOf, ManagedService } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'advanced')
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

new AdvancedVm(stack, 'erp', {
  host: hostsOf(stack)('ovh'),
  client: 'acme',
  service: 'erp',
  sites: ['GRA11', 'SBG5'],
  hardware: ['servers', 'storage'],
  geographic: true,
  vcpu: 4,
  ramGiB: 16,
  storageGiB: 200,
  ports: ['443/tcp'],
  operators,
  managed,
  database: { engine: 'mariadb' },
  backup: { retentionDays: 31, scope: ['/srv', 'mariadb'], vault: 'RBX' },
})

app.synth()
