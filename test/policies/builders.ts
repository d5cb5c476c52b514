/** The builders that policies are tested with, here and in client projects. */
export * from '../../policies/testing/builders.ts'
