/** A machine that watches a client's servers: what it watches and what was promised, in the contract's figures. */
import type { GuestSpec } from '../spec.ts'

export interface Watched {
  /** Host name, as in the plan. */
  readonly name: string
  readonly address: string
}

export interface Probe {
  readonly name: string
  /** `https://…`, or `host:port` for a service that is not the web. */
  readonly target: string
}

export interface SupervisorSpec extends GuestSpec {
  readonly client: string
  readonly servers: readonly Watched[]
  readonly probes: readonly Probe[]
  /** Percent of the time that each probe must succeed over a month, e.g. 99.85. */
  readonly availabilityPercent: number
  /** Who is called, by e-mail; the SMTP password is put in place after boot. */
  readonly alerts: {
    readonly to: readonly string[]
    readonly from: string
    /** `host:port` of the mail server. */
    readonly smarthost: string
    readonly user: string
  }
  /** `always`: somebody is called at any hour; `business-hours`: what is not critical waits for Monday to Friday, 8 to 18. */
  readonly callOut: 'always' | 'business-hours'
  /** Days that measurements are kept; 365 at most (Progerance 5.7). Default 365. */
  readonly keepDays?: number
}
