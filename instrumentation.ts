/**
 * Runs once as the server starts, before the first request. Nothing here needs an end: `next start` itself answers SIGTERM by taking
 * no new connection and finishing what it has begun.
 */
export async function register(): Promise<void> {
  // Next.js builds this file for the Edge runtime too, where node: modules do not exist; nothing of ours runs there.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startUp } = await import('./lib/platform/start-up')
  startUp()
}
