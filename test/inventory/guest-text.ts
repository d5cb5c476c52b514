/** A user data text, as the judge reads it. */
import { stringify } from 'yaml'
import { emptyDraft } from '../../inventory/draft.ts'
import { guestReader } from '../../inventory/guest/read.ts'
import type { Guest } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'

export const ORIGIN = {
  address: 'hcloud_server.web',
  type: 'hcloud_server',
  provider: 'hcloud',
  file: 'plan.json',
}
export const read = guestReader(emptyDraft(), 'declared')

export function guest(text: string): Guest {
  const found = read(text, ORIGIN)
  if (isUnknown(found)) throw new Error('not understood')
  return found
}
export const config = (values: object): Guest => guest(`#cloud-config\n${stringify(values)}`)
export const file = (path: string, content: string, more: object = {}) => ({ path, content, ...more })
