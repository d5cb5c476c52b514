/** The hygiene pack: what the trade checks on any plan, with a contract or without. */

import { text } from '../lib/say.ts'
import type { Pack } from '../model.ts'
import balancerTls from './balancer-tls.ts'
import deleteProtection from './delete-protection.ts'
import egress from './egress.ts'
import exposedPorts from './exposed-ports.ts'
import location from './location.ts'
import passwordLogin from './password-login.ts'
import privateNetwork from './private-network.ts'
import publicAddress from './public-address.ts'
import secrets from './secrets.ts'
import sensitiveInClear from './sensitive-in-clear.ts'
import serverFilter from './server-filter.ts'
import serverKeys from './server-keys.ts'
import sizeCurrent from './size-current.ts'
import snapshotOrphan from './snapshot-orphan.ts'
import vaultPublic from './vault-public.ts'
import vaultVersioned from './vault-versioned.ts'
import volumeAttached from './volume-attached.ts'
import volumeBackup from './volume-backup.ts'
import volumeEncrypted from './volume-encrypted.ts'
import weakKeys from './weak-keys.ts'

export const HYGIENE: Pack = {
  id: 'hygiene',
  title: text('hygiène', 'hygiene'),
  standalone: true,
  policies: [
    balancerTls,
    deleteProtection,
    egress,
    exposedPorts,
    location,
    passwordLogin,
    privateNetwork,
    publicAddress,
    secrets,
    sensitiveInClear,
    serverFilter,
    serverKeys,
    sizeCurrent,
    snapshotOrphan,
    vaultPublic,
    vaultVersioned,
    volumeAttached,
    volumeBackup,
    volumeEncrypted,
    weakKeys,
  ],
}
