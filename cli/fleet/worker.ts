/** What `pool.ts` starts for each core. */
import { serve } from './work.ts'

serve()
