/** What stands around servers: the network's edges, what answers in front, and who may do what. */
import type { Origin, Ref, Thing, Value } from './base-model.ts'

/** What a load balancer listens on. */
export interface Listener {
  readonly origin: Origin
  readonly path: string
  /** `http`, `https`, `tcp`…, in lower case. */
  readonly protocol: Value<string>
  readonly port: Value<number>
  /** Whether plain HTTP is only answered with a redirect to HTTPS. */
  readonly redirects: Value<boolean>
  /** Whether it has a certificate of its own to show. */
  readonly certified: Value<boolean>
  /** Protocol versions it accepts, e.g. `TLSv1.2`; null where the host lets nobody choose, unknown where nobody did. */
  readonly tlsVersions: Value<readonly Value<string>[]> | null
  /** Cipher suites it accepts, as OpenSSL calls them; absent where the host lets nobody choose, unknown where nobody did. */
  readonly tlsCiphers?: Value<readonly Value<string>[]>
  /** CIDRs it answers; null where it answers everyone, none where nobody outside reaches it. */
  readonly peers: Value<readonly Value<string>[]> | null
  /** Ports of the servers that it passes what comes to it on to. */
  readonly leadsTo: readonly Value<number>[]
  /** What of the host filters it in front; absent where nothing can. */
  readonly sieve?: Sieve
}

/** How a balancer speaks to servers behind it: a pool, a backend, one server of a farm. */
export interface Backend {
  readonly origin: Origin
  /** Whether it speaks TLS to them. */
  readonly tls: Value<boolean>
  /** Whether it then refuses a server whose certificate no authority that it knows has signed. */
  readonly verified: Value<boolean>
  /** As of a listener; null where the host lets nobody choose. */
  readonly tlsVersions: Value<readonly Value<string>[]> | null
  readonly tlsCiphers: Value<readonly Value<string>[]> | null
}

/** A database that the host runs, and what it does for its data where the host lets one choose. */
export interface Database {
  readonly origin: Origin
  readonly care: readonly {
    readonly path: string
    readonly what: 'encrypted' | 'backedUp' | 'deleteProtected'
    readonly is: Value<boolean>
  }[]
}

/** Something that the host runs and that may answer on the internet: a database, the API of a cluster. */
export interface Endpoint {
  readonly origin: Origin
  /** Where it is said whom it answers. */
  readonly path: string
  /** CIDRs that it answers; nobody where there is none. */
  readonly peers: Value<readonly Value<string>[]>
}

/** Inclusive. */
export interface PortSpan {
  readonly from: number
  readonly to: number
}

/** Filters of the host that packets pass on their way in, of which one must let them through. */
export interface Sieve {
  readonly filters: Value<readonly Value<Ref>[]>
  /** Which ports they look at: those that answer outside, or those of the servers. */
  readonly looksAt: 'ports' | 'leadsTo'
}

/** A way in from outside: what comes to some ports of an address or a gateway is handed on to ports of servers. */
export interface Forward {
  readonly origin: Origin
  readonly path: string
  /** `any` covers every protocol. */
  readonly protocol: Value<string>
  /** The ports that answer outside. */
  readonly ports: Value<PortSpan>
  /** The ports of the servers that these lead to, in the same order. */
  readonly leadsTo: Value<PortSpan>
  /** The servers behind it; an id where one is not in this document. */
  readonly servers: Value<readonly Value<Ref>[]>
  /** CIDRs that it answers; nobody where there is none. */
  readonly peers: Value<readonly Value<string>[]>
  /** What of the host filters it besides; null where nothing does. */
  readonly sieve: Sieve | null
}

/** A network interface that is a resource of its own. */
export interface NetworkPort extends Thing {
  /** Address of the network that it is on; null when this document does not hold it. */
  readonly network: string | null
  /** Whether the host drops packets with an address that is not the interface's own. */
  readonly portSecurity: Value<boolean>
  /** Addresses it may use beside its own. */
  readonly allowedPairs: Value<readonly { readonly path: string; readonly range: Value<string> }[]>
}

/** An address that a name of the DNS answers with. */
export interface NameRecord extends Thing {
  /** Full name without a final dot, e.g. `erp.example.fr`. */
  readonly fqdn: Value<string>
  /** Seconds that an answer may be remembered. */
  readonly ttl: Value<number>
  /** What it leads to: servers, addresses, or an IP that nothing of this document has. */
  readonly leadsTo: Value<readonly Value<Ref>[]>
}

export interface Subnet extends Thing {
  readonly dhcp: Value<boolean>
}

export interface Certificate extends Thing {
  /** The certificate and its chain; null when the host makes it and has not told it yet. */
  readonly pem: Value<string> | null
  /** ISO 8601 instant that the host tells; null when only the certificate itself does. */
  readonly notAfter: Value<string> | null
  /** True when the host renews it before it ends. */
  readonly renewed: boolean
}

/** What the two ends of an IPsec tunnel may agree on. */
export interface Tunnel extends Thing {
  readonly proposals: readonly Proposal[]
}

export interface Proposal {
  readonly path: string
  /** `ah` authenticates and encrypts nothing. */
  readonly protocol: Value<string>
  readonly encryption: Value<string>
  /** Null where the cipher authenticates by itself. */
  readonly integrity: Value<string> | null
  /** The Diffie-Hellman group; null without any. */
  readonly group: Value<string> | null
}

/** What lets somebody or something act on the host's API. */
export interface Credential extends Thing {
  /** `setting`: what holds for the accounts of a whole domain. */
  readonly kind: 'key' | 'account' | 'rights' | 'setting'
  /** Names of roles or permission sets, as the host calls them. */
  readonly roles: readonly { readonly path: string; readonly name: Value<string> }[]
  /** Whether it may make other credentials by itself. */
  readonly unrestricted: Value<boolean>
  /** When it stops working, ISO 8601; `never`; null where the host lets nobody choose. */
  readonly expires: Value<string> | null
  /** How many days it works from its making, where that is told and not when it ends. */
  readonly lastsDays?: Value<number>
  /** Whether a second factor is asked, none of which can be left out; null for what is not a person's account. */
  readonly secondFactor: Value<boolean> | null
  /** Whether failed attempts lock it; null as above, or where the host tells nothing. */
  readonly lockout: Value<boolean> | null
  /** Rules of the host on passwords, and whether it is exempt; absent where no attribute exempts anybody. */
  readonly exempt?: readonly { readonly path: string; readonly is: Value<boolean> }[]
  /** What the host then asks of the passwords of its accounts; absent where this sets nothing of them. */
  readonly asks?: PasswordRule
  /** Whether it acts as the owner of the whole account; absent where the host tells nothing of that. */
  readonly root?: { readonly path: string; readonly is: Value<boolean> }
}

/** One rule on passwords: how many characters at least, or how many of one kind; 1 of `notTheName` refuses the account's own. */
export interface PasswordRule {
  readonly path: string
  readonly what: 'length' | 'uppercase' | 'lowercase' | 'digits' | 'special' | 'notTheName'
  readonly least: Value<number>
  /** The id of the domain that it holds for; empty for the whole cloud. */
  readonly scope: Value<string>
}

/** An image of one's own. */
export interface Image extends Thing {
  readonly public: Value<boolean>
  /** Whether it carries a signature that the host checks; absent where the host checks none. */
  readonly signed?: Value<boolean>
}

/** Somebody by name, beside its own project, whom a vault is opened to. */
export interface Share {
  readonly origin: Origin
  readonly path: string
  readonly with: Value<string>
  /** Whether that is the vault's own project after all. */
  readonly own: Value<boolean>
}

/** One statement of a bucket's or a user's policy. */
export interface Grant {
  readonly origin: Origin
  readonly path: string
  readonly statement: Value<Statement>
}

export interface Statement {
  readonly allows: boolean
  /** Who it speaks of; empty in a policy that hangs on one user. */
  readonly who: readonly string[]
  readonly actions: readonly string[]
  readonly resources: readonly string[]
}

export interface StrayTexts {
  readonly origin: Origin
  readonly texts: readonly { readonly path: string; readonly text: string }[]
}
