/** What Terraform says when it fails, as `check --refresh` repeats it. */
import { describe, expect, it } from 'vitest'
import { faultIn } from '../../cli/refresh.ts'

const WARNED = `There are some problems with the CLI configuration:
╷
│ Warning: Unable to open CLI configuration file
╵
╷
│ Error: Inconsistent dependency lock file
│
│ The following dependency selections are
│ inconsistent:
╵
`

describe('what is wrong', () => {
  it('is the error, in one line, without warnings and frames', () => {
    expect(faultIn(WARNED)).toBe(
      'Inconsistent dependency lock file The following dependency selections are inconsistent:',
    )
  })
  it('is whatever was said where nothing is called an error, and nothing where nothing was', () => {
    expect(faultIn('terraform:\n  killed')).toBe('terraform: killed')
    expect(faultIn(' \n')).toBeNull()
  })
  it('is cut where it is long', () => {
    expect(faultIn(`Error: ${'x'.repeat(400)}`)).toBe(`${'x'.repeat(300)}…`)
  })
})
