/** What a reporter is: a ledger and its surroundings in, one text out. No console, no clock, no exit code. */
import type { Lang, Position, Text } from '../contract/promise.ts'
import type { Level } from '../inventory/model.ts'
import type { Ledger } from '../ledger/model.ts'
import type { Severity } from '../policies/model.ts'

/** What a policy says of itself; a `Policy` object fits. */
export interface PolicyWords {
  readonly title: Text
  readonly why: Text
  readonly remedy: Text
  readonly severity: Severity
  /** What it looks at; absent for what is no policy, such as a point of `paraphe lint`. */
  readonly reads?: readonly string[]
}

/** A place where something of the client stands. Latitude and longitude in degrees, WGS 84. */
export interface Place {
  readonly city: string
  readonly country: string
  /** What stands there: site codes, "vault", "server". */
  readonly what: string
  /** Left out for a city of the built-in table (see report/html/cities.ts). */
  readonly latitude?: number
  readonly longitude?: number
}

/** The papers behind the contract, for the cover of the dossier. */
export interface Paper {
  readonly signatures: readonly {
    readonly party: 'client' | 'provider' | 'partner'
    readonly name: string
    /** `YYYY-MM-DD` */
    readonly signedOn: string
    /** Whether a cryptographic signature holds; null when none was checked. */
    readonly verified: boolean | null
  }[]
  readonly documents: readonly {
    readonly title: string
    readonly sha256: string
    readonly signedOn: string | null
  }[]
}

/** What a reading does and what else the words allow; a `Reading` of the contract fits. */
export interface ReadingWords {
  readonly articles: readonly string[]
  readonly effect: Text
  readonly reason: Text
  readonly alternatives: readonly { readonly value: string; readonly effect: Text }[]
}

/** How heavy a change is under the contract, as `lifecycle/` decided; shown in the pull request. */
export interface ChangeClass {
  readonly name: Text
  readonly why: Text
  /** A draft that the operator may send to the client. */
  readonly message?: Text
}

export interface ReportContext {
  readonly lang: Lang
  readonly color: boolean
  /** Columns of the terminal; only `pretty` looks at it. */
  readonly width: number
  /** ISO 8601 instant of the report; reporters never read the clock. */
  readonly now: string
  /** Version of this product, for formats that name their producer. */
  readonly version: string
  readonly policies: ReadonlyMap<string, PolicyWords>
  /** Leave out of `pretty` what is kept, on paper or not applicable; the counts still say how many. */
  readonly brief?: boolean
  /** Absolute address of the published page of policies, each at its anchor; null when it is published nowhere. */
  readonly docs: string | null
  /** The level that `--require` asks for: `junit` fails what is unproven although that level could prove it. */
  readonly require?: Level
  /** Where the resource of an address is written in Terraform's own language, for formats that point at lines. */
  readonly written?: (address: string) => Position | null
  /** The ledger before the change, for formats that compare: null for what was not there, absent to compare nothing. */
  readonly before?: Ledger | null
  readonly change?: ChangeClass
  readonly paper?: Paper
  readonly readings?: ReadonlyMap<string, ReadingWords>
  readonly places?: readonly Place[]
}

export type Reporter = (ledger: Ledger, ctx: ReportContext) => string
