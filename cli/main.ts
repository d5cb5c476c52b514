#!/usr/bin/env node
/** The command line from its sources, a file a module; `cli/built/` starts it from one file. */
import { start } from './start.ts'

await start(() => import('./program.ts'))
