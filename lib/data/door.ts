import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/logger'
import { Prisma, PrismaClient } from './generated/prisma/client'

/** A transaction in which the database knows who asks. The only handle to data; it cannot be had without an actor or a reason. */
export type Db = Prisma.TransactionClient

const kept = globalThis as unknown as { heyiPrisma?: PrismaClient }

function client(): PrismaClient {
  kept.heyiPrisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().HEYI_DATABASE_URL, max: env().HEYI_DATABASE_POOL, connectionTimeoutMillis: 4000 }),
    errorFormat: 'minimal',
  })
  return kept.heyiPrisma
}

type DatabaseRole = 'heyi_app' | 'heyi_reader' | 'heyi_job'

/** One statement sets the database role and the actor's ids for this transaction alone; at its end they are gone. */
async function enter(db: Db, role: DatabaseRole, actor: Actor | null): Promise<void> {
  await db.$queryRaw`SELECT set_config('role', ${role}, true),
    set_config('heyi.role', ${actor?.role ?? ''}, true), set_config('heyi.actor_id', ${actor?.id ?? ''}, true),
    set_config('heyi.court_id', ${actor?.courtId ?? ''}, true), set_config('heyi.institution_id', ${actor?.institutionId ?? ''}, true),
    set_config('heyi.handover_case_id', '', true)`
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
  return client().$transaction(async (db) => {
    await enter(db, isReadOnlyRole(actor.role) ? 'heyi_reader' : 'heyi_app', actor)
    return work(db)
  }, { maxWait: LIMITS.maxWait, timeout: 120_000, isolationLevel: 'RepeatableRead' })
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
  kept.heyiPrisma = undefined
}
