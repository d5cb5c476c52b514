import { App, TerraformStack } from 'cdktf'
import { BackupPlan, BasicFirewall, hostsOf, Machine, serverSite } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'backup')
const operators = {
  keys: [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example',
  ],
  sources: ['198.51.100.7/32'],
}
const host = hostsOf(stack)('ovh')
const site = serverSite('ovh', 'GRA11')
const names = { host, client: 'acme', service: 'erp' }
const sender = { part: 'gra11-1', site, place: 1 }

const firewall = new BasicFirewall(stack, 'firewall', {
  ...names,
  sites: [site],
  ports: ['443/tcp'],
  adminSources: operators.sources,
  supervisionSources: operators.sources,
})

const backup = new BackupPlan(stack, 'backup', {
  ...names,
  senders: [sender],
  retentionDays: 31,
  scope: ['/srv', 'mariadb'],
  vault: 'RBX',
  vaultGiB: 200,
  operators,
})

new Machine(stack, 'vm', {
  ...names,
  part: sender.part,
  site,
  vcpu: 4,
  ramGiB: 16,
  disks: [{ label: 'data', path: '/srv', sizeGiB: 100 }],
  firewall,
  operators,
  guest: {
    clients: [],
    updates: 'automatic',
    database: { engine: 'mariadb' },
    backups: backup.daily(sender),
  },
})

app.synth()
