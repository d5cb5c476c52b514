/** CI counts tests from JSON reports; a person sees the usual lines. */
import { join } from 'node:path'

export function reporters(suite: string): { reporters: string[]; outputFile?: string } {
  const folder = process.env.PARAPHE_TEST_REPORTS
  return folder
    ? { reporters: ['default', 'json'], outputFile: join(folder, `${suite}.json`) }
    : { reporters: ['default'] }
}
