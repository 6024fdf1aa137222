import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/logger'
import { Prisma, PrismaClient } from './generated/prisma/client'
import { makeStatementNames } from './statement-names'

/** A transaction in which the database knows who asks. The only handle to data; it cannot be had without an actor or a reason. */
export type Db = Prisma.TransactionClient

/** The part of it that reads by SQL alone: what `readAs` gives, and what every Db can do too. */
export type Read = Pick<Db, '$queryRaw'>

const kept = globalThis as unknown as { heyiPrisma?: PrismaClient; heyiPool?: pg.Pool }
const nameOf = makeStatementNames()

/** The connections of this process, shared by both ways in. */
function pool(): pg.Pool {
  if (!kept.heyiPool) {
    kept.heyiPool = new pg.Pool({
      connectionString: env().HEYI_DATABASE_URL,
      max: env().HEYI_DATABASE_POOL,
      connectionTimeoutMillis: 4000,
      pipeline: true,
    })
    // A connection that breaks while nobody uses it is replaced by the next; without a listener it would end the process.
    kept.heyiPool.on('error', (error) =>
      log.warn('an idle database connection broke', { errorName: error.name }),
    )
  }
  return kept.heyiPool
}

function client(): PrismaClient {
  kept.heyiPrisma ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { statementNameGenerator: ({ sql }) => nameOf(sql) }),
    errorFormat: 'minimal',
  })
  return kept.heyiPrisma
}

/**
 * Not compiled: behind row-level security an estimate is soon beyond PostgreSQL's threshold for it, and a page reads too few rows to earn the
 * compiling back. Said with every transaction, since a pooler may refuse settings of a connection.
 */
const JIT = ['jit', 'off'] as const

type DatabaseRole = 'heyi_app' | 'heyi_reader' | 'heyi_job'

/** One statement sets the database role and the actor's ids for this transaction alone; at its end they are gone. */
async function enter(db: Db, role: DatabaseRole, actor: Actor | null): Promise<void> {
  await db.$queryRaw`SELECT set_config('role', ${role}, true),
    set_config('heyi.role', ${actor?.role ?? ''}, true), set_config('heyi.actor_id', ${actor?.id ?? ''}, true),
    set_config('heyi.court_id', ${actor?.courtId ?? ''}, true), set_config('heyi.institution_id', ${actor?.institutionId ?? ''}, true),
    set_config('heyi.handover_case_id', '', true), set_config(${JIT[0]}, ${JIT[1]}, true)`
}

const LIMITS = { maxWait: 5_000, timeout: 10_000 }

/**
 * Runs `work` in one transaction as this actor: row-level security shows what the actor may see and nothing else. Court reviewers
 * and auditors enter under the role that can only SELECT. Nothing external (files, messages) belongs inside.
 */
export function withActor<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
  return client().$transaction(async (db) => {
    await enter(db, isReadOnlyRole(actor.role) ? 'heyi_reader' : 'heyi_app', actor)
    return work(db)
  }, LIMITS)
}

/**
 * The same over one unchanging picture of the data, for what reads many pages that must fit together (an export). It may take two minutes;
 * nothing that waits for a person or a network belongs inside.
 */
export function snapshotAs<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
  return client().$transaction(
    async (db) => {
      await enter(db, isReadOnlyRole(actor.role) ? 'heyi_reader' : 'heyi_app', actor)
      return work(db)
    },
    { maxWait: LIMITS.maxWait, timeout: 120_000, isolationLevel: 'RepeatableRead' },
  )
}

const READ_LIMIT = "SET LOCAL statement_timeout = '10s'"

/** Days as midnight UTC and whole numbers beyond 32 bits as bigint, as Prisma reads them: a row is the same by either way in. */
const TYPES = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.DATE) return (text: string) => new Date(`${text}T00:00:00Z`)
    if (oid === pg.types.builtins.INT8) return (text: string) => BigInt(text)
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

/**
 * The same door for pages that read by SQL alone: read-only, as this actor (null: as the system, for the reason given), on the driver itself.
 * Prisma's transaction costs five times as much processor time before it has read anything (docs/operations/performance.md).
 */
export async function readAs<T>(
  actor: Actor | null,
  reason: string,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  const connection = await pool().connect()
  let isBroken = false
  try {
    const role: DatabaseRole =
      actor === null ? 'heyi_job' : isReadOnlyRole(actor.role) ? 'heyi_reader' : 'heyi_app'
    if (actor === null) log.debug('as system', { reason })
    const pipeline = pipelineReads(
      connection,
      `BEGIN READ ONLY; ${READ_LIMIT}; ${entryText(role, actor)}`,
    )
    const read = async (sql: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
      const { text, values: bound } =
        'text' in sql ? sql : Prisma.sql(sql, ...(values as Prisma.Sql[]))
      return (await pipeline.send({ name: nameOf(text), text, values: [...bound], types: TYPES }))
        .rows
    }
    try {
      return await work({ $queryRaw: read as unknown as Read['$queryRaw'] })
    } finally {
      // Nothing is answered that was not read by this actor; and the connection goes back with nothing open.
      await pipeline.settled()
    }
  } catch (error) {
    isBroken = connection.getTransactionStatus() !== 'I'
    throw error
  } finally {
    connection.release(isBroken)
  }
}

/**
 * Statements that do not wait for each other travel as one packet, with the transaction around them: each journey costs more than most of what
 * is asked. What is asked after an answer makes a transaction of its own, which comes to the same: every statement sees what is committed when it
 * begins, and each transaction says anew who asks.
 */
function pipelineReads(connection: pg.PoolClient, beginning: string) {
  const bounds: Promise<unknown>[] = []
  let isOpen = false
  const bound = (text: string) => {
    const sent = connection.query(text)
    // Awaited in `settled`; until then a failure is nobody's surprise.
    sent.catch(() => undefined)
    bounds.push(sent)
  }
  return {
    send(statement: pg.QueryConfig): Promise<pg.QueryResult> {
      if (!isOpen) {
        isOpen = true
        connection.connection.stream.cork()
        bound(beginning)
        // After everything that is asked without waiting.
        process.nextTick(() => {
          bound('COMMIT')
          isOpen = false
          connection.connection.stream.uncork()
        })
      }
      return connection.query(statement)
    },
    async settled(): Promise<void> {
      // One by one: the last bound may be sent while the first is waited for.
      for (const sent of bounds) await sent
    },
  }
}

/** Who asks, as one statement without parameters: it travels with the BEGIN. Everything in it is quoted. */
function entryText(role: DatabaseRole, actor: Actor | null): string {
  const settings: readonly (readonly [string, string])[] = [
    ['role', role],
    ['heyi.role', actor?.role ?? ''],
    ['heyi.actor_id', actor?.id ?? ''],
    ['heyi.court_id', actor?.courtId ?? ''],
    ['heyi.institution_id', actor?.institutionId ?? ''],
    ['heyi.handover_case_id', ''],
    JIT,
  ]
  return `SELECT ${settings.map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`).join(', ')}`
}

/** Runs `work` as the system itself, for what no person does (sign-in, set-up, anchors). The reason stands in the log. */
export function asSystem<T>(reason: string, work: (db: Db) => Promise<T>): Promise<T> {
  return client().$transaction(async (db) => {
    await enter(db, 'heyi_job', null)
    log.debug('as system', { reason })
    return work(db)
  }, LIMITS)
}

/** Is the database there and at work? Used by the readiness endpoint. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await client().$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}

/** Lets go of all connections (end of a script or of a draining server). */
export async function closeDatabase(): Promise<void> {
  await kept.heyiPrisma?.$disconnect()
  await kept.heyiPool?.end()
  kept.heyiPrisma = undefined
  kept.heyiPool = undefined
}
