import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { log } from '@/lib/platform/logger'
import { closeConnectionPools, type Login } from './connection-pool'
import { againIfEnded } from './ended-meanwhile'
import { Prisma } from './generated/prisma/client'
import {
  identitySettings,
  visitorSettings,
  webRoleOf,
  type DatabaseRole,
  type Setting,
} from './identity'
import { disconnectPrisma, prismaClient } from './prisma-client'
import { readTransaction } from './read-transaction'

/** A transaction in which the database knows who acts: the only handle to data. */
export type Db = Prisma.TransactionClient

/** The part of it that reads by SQL: what `readAs` gives, and what every Db can do too. */
export type Read = Pick<Db, '$queryRaw'>

/** Milliseconds to wait for a connection, and for the whole transaction. */
const LIMITS = { maxWait: 5_000, timeout: 10_000 }
const SNAPSHOT_LIMITS = { maxWait: LIMITS.maxWait, timeout: 120_000 }

/** One statement sets the database role and who acts for this transaction. */
async function setIdentity(db: Db, identity: readonly Setting[]): Promise<void> {
  const settings = identity.map(
    ([name, value]) => Prisma.sql`set_config(${Prisma.raw(`'${name}'`)}, ${value}, true)`,
  )
  // Joined here and not by the client: a cached client may come from another copy of the module,
  // which would take the joined piece for a value and set nothing.
  await db.$queryRaw(Prisma.sql`SELECT ${Prisma.join(settings)}`)
}

/**
 * Runs `work` in one transaction as this actor: row-level security shows what the actor may see and
 * nothing else. Nothing external (files, messages) belongs inside.
 */
export function withActor<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
  return transact('web', webRoleOf(actor), actor, work)
}

/**
 * The same over one unchanging snapshot of the data, for reads of many pages that must agree (an
 * export). It may take two minutes; nothing that waits for a person or a network belongs inside.
 */
export function snapshotAs<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
  return prismaClient('web').$transaction(
    async (db) => {
      await setIdentity(db, identitySettings(webRoleOf(actor), actor))
      return work(db)
    },
    { ...SNAPSHOT_LIMITS, isolationLevel: 'RepeatableRead' },
  )
}

/**
 * Runs `work` as the role of access: sign-in, a person's own account, keys of courts, and what a
 * read-only actor leaves in the events. It sees no case, and of invitations what someone at the
 * door brings. `actor` null: not known yet.
 */
export function withAccess<T>(
  actor: Actor | null,
  reason: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  log.debug('as access', { reason })
  return transact('job', 'heyi_access', actor, work)
}

/**
 * Runs `work` for someone without an account: it sees what is published, and the one consultation
 * or draft of an application to which `proof` belongs (lib/platform/consultation-code.ts,
 * application-code.ts). The policies compare it; null: none.
 */
export function asVisitor<T>(
  proof: string | null,
  reason: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  log.debug('as a visitor', { reason })
  return inTransaction('web', visitorSettings(proof), work)
}

/**
 * Runs `work` as the system, for what no person does: jobs and set-up commands. The reason is
 * logged. Nothing that serves a web request may call it.
 */
export function asSystem<T>(reason: string, work: (db: Db) => Promise<T>): Promise<T> {
  log.debug('as system', { reason })
  return transact('job', 'heyi_job', null, work)
}

function transact<T>(
  login: Login,
  role: DatabaseRole,
  actor: Actor | null,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return inTransaction(login, identitySettings(role, actor), work)
}

/** One transaction of this login, with this identity in it. */
function inTransaction<T>(
  login: Login,
  identity: readonly Setting[],
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return againIfEnded(() =>
    prismaClient(login).$transaction(async (db) => {
      await setIdentity(db, identity)
      return work(db)
    }, LIMITS),
  )
}

/**
 * Runs `work` in one read-only transaction as this actor (null: not known yet), for pages that read
 * by SQL alone: Prisma's transaction costs five times the processor time before it has read
 * anything (docs/operations/performance.md).
 */
export function readAs<T>(
  actor: Actor | null,
  reason: string,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  if (actor === null) log.debug('as no one yet', { reason })
  return readTransaction(actor, (send) => {
    const queryRaw = (sql: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      send('text' in sql ? sql : Prisma.sql(sql, ...(values as Prisma.Sql[])))
    return work({ $queryRaw: queryRaw as unknown as Read['$queryRaw'] })
  })
}

/** Does the database answer? Used by the readiness endpoint. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await prismaClient('web').$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}

/** Closes all connections (end of a script or of a draining server). */
export async function closeDatabase(): Promise<void> {
  await disconnectPrisma()
  await closeConnectionPools()
}
