import { defineConfig } from 'vitest/config'

/** It puts another table of hosts before every module that is loaded after it. */
const MOCKING = ['test/policies/site/jurisdiction-parent.test.ts']

/**
 * What `npm run mutation` runs against each mutant of `policies/`: the tables of examples, nothing slower. Modules are
 * loaded once a run and not once a file, which is four fifths of the time; what mocks a module is loaded apart.
 */
export default defineConfig({
  test: {
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
