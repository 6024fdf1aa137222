import type { Instrumentation } from 'next'

/**
 * Runs once as the server starts, before the first request. Nothing here needs an end: `next start`
 * itself answers SIGTERM by taking no new connection and finishing what it has begun.
 */
export async function register(): Promise<void> {
  // Next.js builds this file for the Edge runtime too, where node: modules do not exist; nothing of
  // ours runs there.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startUp } = await import('./lib/platform/start-up')
  startUp()
  const { startJobs } = await import('./lib/jobs/start-jobs')
  await startJobs()
}

/**
 * A page that failed shows a number; here the log gets that number together with the page it
 * belongs to.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { errorFields, log } = await import('./lib/platform/logger')
  const incident =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string'
      ? error.digest
      : null
  log.error('page failed', {
    incident,
    route: context.routePath,
    method: request.method,
    ...errorFields(error),
  })
}
