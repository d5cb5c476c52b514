/** What every reader of a source owes. */
import { expect } from 'vitest'
import { InputError } from '../../../contract/errors.ts'
import { at } from '../build.ts'

export const OCTOBER = { from: at('2026-10-01'), to: at('2026-11-01') }
/** Whatever a file holds, a reader answers or refuses; anything else is a fault of ours. */
export const onlyRefuses = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text)
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
  }
}
