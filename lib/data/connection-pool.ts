import 'server-only'
import pg from 'pg'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/logger'

/**
 * The two logins of the application. `web` carries what users send and can become heyi_app,
 * heyi_reader, heyi_party, heyi_public and heyi_integration only; `job` is for jobs, set-up
 * commands and sign-in, which send fixed statements.
 */
export type Login = 'web' | 'job'

// One pool of each for the whole process, kept on globalThis so that a reloaded module
// (development) finds the same ones. A pool opens with its first use.
const cache = globalThis as unknown as { heyiPools?: Map<Login, pg.Pool> }

/**
 * The connections of a login, shared by Prisma and the read transactions. Connections stay open
 * while idle: a new one has to plan every named statement again, which makes the first page after a
 * quiet minute three times as slow (docs/operations/performance.md).
 */
export function connectionPool(login: Login): pg.Pool {
  cache.heyiPools ??= new Map()
  const open = cache.heyiPools.get(login) ?? openPool(login)
  cache.heyiPools.set(login, open)
  return open
}

function openPool(login: Login): pg.Pool {
  const { HEYI_DATABASE_URL, HEYI_DATABASE_POOL, HEYI_JOB_DATABASE_URL, HEYI_JOB_DATABASE_POOL } =
    env()
  const pool = new pg.Pool({
    connectionString: login === 'web' ? HEYI_DATABASE_URL : HEYI_JOB_DATABASE_URL,
    max: login === 'web' ? HEYI_DATABASE_POOL : HEYI_JOB_DATABASE_POOL,
    connectionTimeoutMillis: 4000,
    idleTimeoutMillis: 0,
    // TCP probes keep firewalls from dropping what is idle, and find what was dropped.
    keepAlive: true,
    // A script whose work is done ends, although its connections are kept.
    allowExitOnIdle: true,
    pipeline: true,
  })
  // A connection that breaks fails its statements. Where it breaks in the moment before it is taken
  // into use, it has no other listener, and without one the event would end the process.
  pool.on('connect', (connection) => connection.on('error', () => undefined))
  // The pool replaces a broken idle connection; this too would end the process.
  pool.on('error', (error) =>
    log.warn('an idle database connection broke', { login, errorName: error.name }),
  )
  return pool
}

/** Closes all connections. The next use opens a new pool. */
export async function closeConnectionPools(): Promise<void> {
  const pools = [...(cache.heyiPools?.values() ?? [])]
  cache.heyiPools = undefined
  for (const pool of pools) await pool.end()
}
