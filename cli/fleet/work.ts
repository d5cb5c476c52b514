/** The process behind one core: takes a project, gives its result, waits for the next. */
import type { Job, Result } from './pool.ts'

export function serve(): void {
  process.on('message', async (job: Job) => {
    const result = await work(job)
    process.send?.(result)
  })
  process.on('disconnect', () => process.exit(0))
}

async function work(job: Job): Promise<Result> {
  if (job.kind === 'upgrade') {
    const { upgrade } = await import('./upgrade.ts')
    return { kind: 'upgrade', value: await upgrade(job.project, job.setting, job.options) }
  }
  const { check, checkDocument, checkRest } = await import('./task.ts')
  const { setting, known } = job
  if (job.kind === 'rest') return { kind: 'check', value: await checkRest(job.project, setting, known) }
  if (job.kind === 'document')
    return { kind: 'check', value: await checkDocument(job.project, setting, known) }
  return { kind: 'check', value: await check(job.project, setting, known, job.part) }
}
