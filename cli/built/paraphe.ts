#!/usr/bin/env node
/** The command as `npm run build` makes it. */
import { EXIT } from '../command.ts'
import { start } from '../start.ts'
import { loadWhole } from './load.ts'

let keep = () => {}
await start((verb) => {
  const loaded = loadWhole(verb)
  keep = loaded.keep
  return loaded.whole
})
// Not of words that name no verb.
if (process.exitCode !== EXIT.cannotJudge) keep()
