/** The hygiene pack: what the trade checks on any plan, with a contract or without. */

import { text } from '../lib/say.ts'
import type { Pack } from '../model.ts'
import addressPairs from './address-pairs.ts'
import applianceCiphers from './appliance-ciphers.ts'
import backendTls from './backend-tls.ts'
import balancerCertificate from './balancer-certificate.ts'
import balancerPorts from './balancer-ports.ts'
import balancerPrivate from './balancer-private.ts'
import balancerRedirect from './balancer-redirect.ts'
import balancerTls from './balancer-tls.ts'
import certificates from './certificates.ts'
import credentialExpiry from './credential-expiry.ts'
import credentialRights from './credential-rights.ts'
import deleteProtection from './delete-protection.ts'
import egress from './egress.ts'
import endpointSources from './endpoint-sources.ts'
import exposedPorts from './exposed-ports.ts'
import imageCurrent from './image-current.ts'
import imagePrivate from './image-private.ts'
import imageSigned from './image-signed.ts'
import location from './location.ts'
import managedDatabases from './managed-databases.ts'
import passwordLogin from './password-login.ts'
import passwordRules from './password-rules.ts'
import passwordStrength from './password-strength.ts'
import portSecurity from './port-security.ts'
import privateNetwork from './private-network.ts'
import publicAddress from './public-address.ts'
import rootKeys from './root-keys.ts'
import secondFactor from './second-factor.ts'
import secrets from './secrets.ts'
import sensitiveInClear from './sensitive-in-clear.ts'
import serverFilter from './server-filter.ts'
import serverKeys from './server-keys.ts'
import sizeCurrent from './size-current.ts'
import snapshotOrphan from './snapshot-orphan.ts'
import subnetDhcp from './subnet-dhcp.ts'
import tlsCiphers from './tls-ciphers.ts'
import tlsVersions from './tls-versions.ts'
import vaultGrants from './vault-grants.ts'
import vaultPublic from './vault-public.ts'
import vaultReachable from './vault-reachable.ts'
import vaultShared from './vault-shared.ts'
import vaultVersioned from './vault-versioned.ts'
import vaultWritable from './vault-writable.ts'
import volumeAttached from './volume-attached.ts'
import volumeBackup from './volume-backup.ts'
import volumeEncrypted from './volume-encrypted.ts'
import volumeShared from './volume-shared.ts'
import vpnCiphers from './vpn-ciphers.ts'
import weakKeys from './weak-keys.ts'

export const HYGIENE: Pack = {
  id: 'hygiene',
  title: text('hygiène', 'hygiene'),
  standalone: true,
  policies: [
    addressPairs,
    applianceCiphers,
    backendTls,
    balancerCertificate,
    balancerPorts,
    balancerPrivate,
    balancerRedirect,
    balancerTls,
    certificates,
    credentialExpiry,
    credentialRights,
    deleteProtection,
    egress,
    endpointSources,
    exposedPorts,
    imageCurrent,
    imagePrivate,
    imageSigned,
    location,
    managedDatabases,
    passwordLogin,
    passwordRules,
    passwordStrength,
    portSecurity,
    privateNetwork,
    publicAddress,
    rootKeys,
    secondFactor,
    secrets,
    sensitiveInClear,
    serverFilter,
    serverKeys,
    sizeCurrent,
    snapshotOrphan,
    subnetDhcp,
    tlsCiphers,
    tlsVersions,
    vaultGrants,
    vaultPublic,
    vaultReachable,
    vaultShared,
    vaultVersioned,
    vaultWritable,
    volumeAttached,
    volumeBackup,
    volumeEncrypted,
    volumeShared,
    vpnCiphers,
    weakKeys,
  ],
}
