import 'server-only'
import pg from 'pg'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/logger'

// One pool for the whole process, kept on globalThis so that a reloaded module (development) finds
// the same one.
const cache = globalThis as unknown as { heyiPool?: pg.Pool }

/**
 * The connections of this process, shared by Prisma and the read transactions. Connections stay
 * open while idle: a new one has to plan every named statement again, which makes the first page
 * after a quiet minute three times as slow (docs/operations/performance.md).
 */
export function connectionPool(): pg.Pool {
  cache.heyiPool ??= openPool()
  return cache.heyiPool
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().HEYI_DATABASE_URL,
    max: env().HEYI_DATABASE_POOL,
    connectionTimeoutMillis: 4000,
    idleTimeoutMillis: 0,
    // TCP probes keep firewalls from dropping what is idle, and find what was dropped.
    keepAlive: true,
    // A script whose work is done ends, although its connections are kept.
    allowExitOnIdle: true,
    pipeline: true,
  })
  // The pool replaces a broken idle connection; without a listener the error would end the process.
  pool.on('error', (error) =>
    log.warn('an idle database connection broke', { errorName: error.name }),
  )
  return pool
}

/** Closes all connections. The next use opens a new pool. */
export async function closeConnectionPool(): Promise<void> {
  await cache.heyiPool?.end()
  cache.heyiPool = undefined
}
