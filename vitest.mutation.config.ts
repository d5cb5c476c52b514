import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** It puts another table of hosts before every module that is loaded after it. */
const MOCKING = ['test/policies/site/jurisdiction-parent.test.ts']

/** The tests of one function come first: they take the least time, and a run ends at the first that fails. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (moduleId.includes('/test/policies/lib/') ? 0 : 1)
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/**
 * What `npm run mutation` runs against each mutant of `policies/`: the tables of examples, nothing slower. Modules are
 * loaded once a run and not once a file, which is four fifths of the time; what mocks a module is loaded apart.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: SmallFirst },
    projects: [
      {
        test: {
          name: 'tables',
          include: ['test/policies/**/*.test.ts'],
          exclude: [
            ...MOCKING,
            // It counts the lines of the sources, which mutants make longer.
            'test/policies/catalogue.test.ts',
            // Two hundred plans for each mutant that lives: the tables must kill without them.
            'test/policies/golden.test.ts',
          ],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      { test: { name: 'mocking', include: MOCKING, testTimeout: 20_000 } },
    ],
  },
})
