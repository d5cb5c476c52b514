/** The app that `cdktf.json` runs. PARAPHE_CLIENTS names the project's folder, or one contract. @default the current folder */
import { synthesize } from './app.ts'

const target = process.env.PARAPHE_CLIENTS
synthesize(target === undefined ? {} : { clients: [target] })
