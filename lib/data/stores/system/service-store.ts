import 'server-only'
import { z } from 'zod'
import type { DatabaseServer } from '@/lib/domain/watch/service-facts'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readValue } from '@/lib/data/typed-reads'

const Served = z.object({
  version: z.string(),
  major: z.number(),
  schema: z.string().nullable(),
  nowMs: z.number(),
  bytes: z.number(),
  isHere: z.boolean(),
  folder: z.string().nullable(),
  connections: z.number(),
  mostConnections: z.number(),
  longestSeconds: z.number().nullable(),
  waiting: z.number(),
  oldestAt: z.number().nullable(),
  dead: z.number(),
  slowest: z
    .array(
      z.object({
        text: z.string(),
        calls: z.number(),
        meanMs: z.number(),
        longestMs: z.number(),
      }),
    )
    .nullable(),
})

export type ServerState = {
  readonly server: DatabaseServer
  /** The database's clock, in milliseconds. */
  readonly nowMs: number
  /** Where its files are, if it runs on this machine and may be read. */
  readonly place: { readonly isHere: boolean; readonly folder: string | null }
}

/** What the database server knows of itself and of the outbox; null: not for this actor. */
export async function readServerState(db: Db, at: Date): Promise<ServerState | null> {
  const value = await readValue(
    db,
    expression<unknown>(Prisma.sql`heyi_service_state(${at}::timestamptz)`),
  )
  if (value === null) return null
  const { nowMs, isHere, folder, waiting, oldestAt, dead, ...server } = Served.parse(value)
  const queue = { waiting, oldestAt: oldestAt === null ? null : new Date(oldestAt), dead }
  return { server: { ...server, queue }, nowMs, place: { isHere, folder } }
}
