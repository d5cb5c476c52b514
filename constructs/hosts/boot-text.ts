/** Servers that the provider keeps when their cloud-init text changes, though they will never read it again. */
import { createHash } from 'node:crypto'
import { DataResource } from 'cdktf'
import type { Construct } from 'constructs'

/**
 * Has the server made anew when `text` changes, the value of its attribute `attribute`: what the state says that it booted
 * from is then what it did boot from. What may change while it lives is no part of it.
 */
export function anewWith(scope: Construct, attribute: 'cloud_init' | 'user_data', text: string) {
  const input = { [attribute]: createHash('sha256').update(text).digest('hex') }
  const { friendlyUniqueId } = new DataResource(scope, 'boot-text', { input })
  return { lifecycle: { replaceTriggeredBy: [`terraform_data.${friendlyUniqueId}`] } }
}
