/** Servers that the provider keeps when their cloud-init text changes, though they will never read it again. */

import { DataResource } from 'cdktf'
import type { Construct } from 'constructs'
import { sha256 } from '../../contract/canonical.ts'

/**
 * Has the server made anew when `text` changes, the value of its attribute `attribute`: what the state says that it booted
 * from is then what it did boot from. What may change while it lives is no part of it.
 */
export function anewWith(scope: Construct, attribute: 'cloud_init' | 'user_data', text: string) {
  const input = { [attribute]: sha256(text) }
  const { friendlyUniqueId } = new DataResource(scope, 'boot-text', { input })
  return { lifecycle: { replaceTriggeredBy: [`terraform_data.${friendlyUniqueId}`] } }
}
