import { defineConfig } from 'vitest/config'

/** What `npm run mutation` runs against each mutant of `policies/`: the tables of examples, nothing slower. */
export default defineConfig({
  test: {
    include: ['test/policies/**/*.test.ts'],
    exclude: [
      // It counts the lines of the sources, which mutants make longer.
      'test/policies/catalogue.test.ts',
      // Two hundred plans for each mutant that lives: the tables must kill without them.
      'test/policies/golden.test.ts',
    ],
    testTimeout: 20_000,
  },
})
