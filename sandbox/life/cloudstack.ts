/** Births at a CloudStack operator. */
import { type Life, text } from './model.ts'
import { fingerprint, uuid } from './numbers.ts'

export const life: Life = {
  cloudstack_ssh_keypair: {
    id: ({ object }) => text(object, 'name'),
    fingerprint: ({ object, number }) => fingerprint(text(object, 'public_key') || `keypair ${number}`),
    // A private key is made, and shown once, only where no public one is brought along.
    private_key: ({ object }) => (text(object, 'public_key') === '' ? 'not-a-secret-rehearsal-only' : ''),
  },
  cloudstack_instance: { id: ({ number }) => uuid(`cloudstack_instance ${number}`) },
}
