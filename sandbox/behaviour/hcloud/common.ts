import { isStruct, type Struct } from '../../cty/value.ts'
import type { Check, Complaint } from '../model.ts'

const LABEL_KEY = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\/)?[a-zA-Z0-9](?:[\w.-]{0,61}[a-zA-Z0-9])?$/
const LABEL_VALUE = /^(?:[a-zA-Z0-9](?:[\w.-]{0,61}[a-zA-Z0-9])?)?$/

/** Label keys and values as the API documents them: 63 characters, letters, digits, `-`, `_`, `.`, prefix on keys. */
export const labels: Check = (config) => {
  const written = config.labels ?? null
  if (!isStruct(written)) return []
  return Object.entries(written as Struct).flatMap(([key, value]): Complaint[] => {
    const wrong = LABEL_KEY.test(key)
      ? typeof value === 'string' && !LABEL_VALUE.test(value)
        ? 'value'
        : null
      : 'key'
    return wrong
      ? [{ at: ['labels'], summary: 'Invalid label', detail: `The ${wrong} of label ${key} is malformed.` }]
      : []
  })
}
