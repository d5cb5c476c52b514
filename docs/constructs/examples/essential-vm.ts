import { App, TerraformStack } from 'cdktf'
import { EssentialVm, hostsOf } from 'paraphe/constructs'

const app = new App()
const stack = new TerraformStack(app, 'essential')
const operators = {
  keys: [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example',
  ],
  sources: ['198.51.100.7/32'],
}

new EssentialVm(stack, 'site', {
  host: hostsOf(stack)('ikoula'),
  client: 'acme',
  service: 'site',
  site: 'REIMS',
  vcpu: 2,
  ramGiB: 4,
  storageGiB: 40,
  ports: ['443/tcp'],
  operators,
})

app.synth()
