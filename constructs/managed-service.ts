import { Construct } from 'constructs'
import type { PromiseKind } from '../contract/kinds.ts'
import { clientAccessUnderManagedService } from './errors.ts'
import type { GuestClientAccount } from './guest/index.ts'

export interface ManagedServiceProps {
  /** `none`: the client administers. `complete`: the provider alone. `partial`: both, if that was signed. */
  readonly level: 'none' | 'partial' | 'complete'
  /** `automatic` installs security updates at night and reboots when one needs it. @default on-request */
  readonly updates?: 'automatic' | 'on-request'
  /** Public keys of the client's people. @default none */
  readonly clientKeys?: readonly string[]
  /** What the client comes from, to refuse it under `complete`. @default none */
  readonly clientSources?: readonly string[]
  /** CIDRs that administer the servers. */
  readonly adminSources: readonly string[]
  /** CIDRs of the provider's supervision. */
  readonly supervisionSources: readonly string[]
}

/**
 * Who administers the servers (Axantis 3.8). Under complete infogérance neither a key nor a source of the client
 * reaches a server: asking for both at once is refused rather than resolved in silence.
 */
export class ManagedService extends Construct {
  static readonly upholds: readonly PromiseKind[] = [
    'access.no-client',
    'updates',
    'supervision',
    'history.actions',
  ]

  readonly adminSources: readonly string[]
  readonly supervisionSources: readonly string[]
  /** The part of the guest's specification that infogérance decides. */
  readonly guest: {
    readonly clients: readonly GuestClientAccount[]
    readonly updates: 'automatic' | 'on-request'
    readonly supervision: { readonly sources: readonly string[] }
  }

  constructor(scope: Construct, id: string, props: ManagedServiceProps) {
    super(scope, id)
    const { level, updates = 'on-request', clientKeys = [], clientSources = [] } = props
    if (level === 'complete') {
      if (clientKeys.length > 0) throw clientAccessUnderManagedService('keys', clientKeys)
      const open = clientSources.filter((source) => props.adminSources.includes(source))
      if (open.length > 0) throw clientAccessUnderManagedService('sources', open)
    }
    this.adminSources = props.adminSources
    this.supervisionSources = props.supervisionSources
    this.guest = {
      clients:
        clientKeys.length > 0 ? [{ name: 'client', keys: clientKeys, sudo: level !== 'complete' }] : [],
      updates,
      supervision: { sources: props.supervisionSources },
    }
  }
}
