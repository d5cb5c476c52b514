/** All that the built command is made of; `scripts/bundle.ts` makes one file of it. */
export { serve } from '../fleet/work.ts'
export { run } from '../program.ts'
