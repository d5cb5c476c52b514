import { defineConfig } from 'vitest/config'

/** What `npm run mutation` runs against each mutant of `policies/`: the tables of examples, nothing slower. */
export default defineConfig({
  test: {
    include: ['test/policies/**/*.test.ts'],
    // It counts the lines of the sources, which mutants make longer.
    exclude: ['test/policies/catalogue.test.ts'],
    testTimeout: 20_000,
  },
})
