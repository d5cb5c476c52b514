/** A core's process of `paraphe fleet`, as `npm run build` makes it: it judges what `check` judges. */
import { loadWhole } from './load.ts'

loadWhole('check').whole.serve()
