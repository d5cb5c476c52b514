/** `npm run docs [-- folder]`: the site, in `site/`. */
import { resolve } from 'node:path'
import { writeSite } from './site/build.ts'

const folder = resolve(process.argv[2] ?? 'site')
console.log(`${await writeSite(folder)} files in ${folder}`)
