import { AffinityGroup } from '@cdktf/provider-cloudstack/affinity-group'
import { Disk } from '@cdktf/provider-cloudstack/disk'
import { Instance } from '@cdktf/provider-cloudstack/instance'
import { CloudstackProvider } from '@cdktf/provider-cloudstack/provider'
import { SecurityGroup } from '@cdktf/provider-cloudstack/security-group'
import { SecurityGroupRule } from '@cdktf/provider-cloudstack/security-group-rule'
import { SshKeypair } from '@cdktf/provider-cloudstack/ssh-keypair'
import type { TerraformStack } from 'cdktf'
import { Construct } from 'constructs'
import { DEBIAN_13 } from '../../../hosts/images.ts'
import { userDataTooLong } from '../../errors.ts'
import { anewWith } from '../boot-text.ts'
import type { HostSession, KeyRequest, Ref } from '../driver.ts'
import { portRange } from '../driver.ts'
import { withSettings } from './settings.ts'

/** A disk offering whose size is chosen; its name is the account's. */
const DISK_OFFERING = 'Custom'
const USER_DATA_LIMIT = 32_768

/**
 * Ikoula's CloudStack. The account comes from CLOUDSTACK_*. Zones with security groups: a server's address is on a
 * shared network, and its own group drops what no rule lets in. There is neither an object store nor an address that
 * could be known before a server exists, so copies cannot go to another zone: a service with backup is refused.
 */
export function openIkoula(stack: TerraformStack): HostSession {
  new CloudstackProvider(stack, 'cloudstack')

  return {
    host: 'ikoula',
    vault: null,
    userDataLimit: USER_DATA_LIMIT,
    channel: () => 'cloudstack',
    keys: keyring(),

    spreadGroup: (scope, { name, site }) =>
      new AffinityGroup(scope, `${site.code}-spread`, { name, type: 'host anti-affinity' }).id,

    filter: (scope, { name, site, inbound }) => {
      const group = new SecurityGroup(scope, `${site.code}-filter`, { name })
      if (inbound.length > 0) {
        new SecurityGroupRule(scope, `${site.code}-rules`, {
          securityGroupId: group.id,
          rule: inbound.map(({ port, sources }) => {
            const { from, to, protocol } = portRange(port)
            return {
              protocol,
              trafficType: 'ingress',
              ports: [from === to ? `${from}` : `${from}-${to}`],
              cidrList: [...sources],
              userSecurityGroupList: [],
            }
          }),
        })
      }
      return group.id
    },

    server: (scope, request) => {
      const { name, site, keys, spread } = request
      const userData = withSettings(request.userData, request.settings)
      const bytes = Buffer.byteLength(userData)
      if (bytes > USER_DATA_LIMIT) throw userDataTooLong(name, bytes, USER_DATA_LIMIT)
      const server = new Instance(scope, 'server', {
        name,
        zone: site.code,
        serviceOffering: request.size.code,
        template: DEBIAN_13.ikoula,
        userData,
        securityGroupIds: [request.filter],
        expunge: true,
        ...anewWith(scope, 'user_data', request.userData),
        ...(keys[0] !== undefined && { keypair: keys[0] }),
        ...(spread !== undefined && { affinityGroupIds: [spread] }),
      })
      for (const { label, sizeGiB, protect } of request.volumes) {
        new Disk(new Construct(scope, label), 'disk', {
          name: `${name}-${label}`,
          zone: site.code,
          diskOffering: DISK_OFFERING,
          size: sizeGiB,
          attach: true,
          virtualMachineId: server.id,
          // A server that is replaced takes its disk along instead of a new one.
          reattachOnChange: true,
          deleteProtection: protect,
          lifecycle: { preventDestroy: protect },
        })
      }
      return { ref: server.id, name, site, publicIpv4: server.ipAddress }
    },
  }
}

/** CloudStack gives a server one key; cloud-init puts the others in place. */
function keyring(): HostSession['keys'] {
  const known = new Map<string, Ref>()
  return (scope: Construct, { name, publicKeys }: KeyRequest) => {
    const [publicKey] = publicKeys
    if (publicKey === undefined) return []
    const made = known.get(name) ?? new SshKeypair(scope, 'key', { name, publicKey }).name
    known.set(name, made)
    return [made]
  }
}
