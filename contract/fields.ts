/** The kinds of value that a contract is made of. */
import { z } from 'zod'

// The second argument names an expectation of expected.ts, which says it in both languages.
export const isoDate = z.iso.date('date')
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256')
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,38}$/, 'id')
export const port = z.string('port').regex(/^\d{1,5}(-\d{1,5})?\/(tcp|udp)$/, 'port')
export const cidr = z.union([z.cidrv4(), z.cidrv6()], 'cidr')
export const address = z.ipv4('address')
const NAMED = String.raw`[A-Za-z_][\w-]*(?:\[(?:\d+|"[^"\\]*")\])?`
const MODULE = String.raw`module\.${NAMED}`
const RESOURCE = String.raw`(?!module\.)[a-z][a-z0-9_]*\.${NAMED}`
/** A component of Pulumi and all below it, or a resource, but never the stack: `urn:pulumi:prod::infra::acme:hosting:Client::acme`. */
const URN = String.raw`urn:pulumi:[^\s:]+::[^\s:]+::(?!pulumi:pulumi:Stack::)[\w$./:@-]*\w::\S+`
/** A resource of Terraform, or a module and all below it: `module.acme`, `module.client["acme"]`, `hcloud_server.web[0]`. */
export const resourceAddress = z
  .string('resourceAddress')
  .regex(new RegExp(String.raw`^(?:(?:${MODULE}\.)*(?:${MODULE}|${RESOURCE})|${URN})$`), 'resourceAddress')
export const publicKey = z.string('publicKey').regex(/^(ssh-|ecdsa-|sk-)\S+ \S+/, 'publicKey')

export const hostId = z.enum(['ikoula', 'hetzner', 'scaleway', 'ovh'])
