import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { QuietHours } from '@/lib/domain/delivery/quiet-hours'
import { PARAMETERS, PARAMETER_KEYS, type ParameterKey } from '@/lib/domain/parameters/catalogue'
import type { ParameterVersion } from '@/lib/domain/parameters/decide-parameter'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  readRows,
  readValue,
  select,
  type Column,
} from '@/lib/data/typed-reads'

// 参数. Who obeys one reads it here, in the statement or transaction that obeys it.

/** The value in force today, as an expression of a statement. */
export function parameter(key: ParameterKey): Column<number> {
  return expression<number>(
    Prisma.sql`coalesce(heyi_parameter(${key}), ${PARAMETERS[key].usual}::int)`,
  )
}

/** Minutes without use after which a session of staff ends. */
export const readIdleMinutes = (db: Read): Promise<number> =>
  readValue(db, parameter('idle_minutes'))

/** The hours in which messages to parties are held. */
export async function readQuietHours(db: Read): Promise<QuietHours> {
  const [from, until] = await Promise.all([
    readValue(db, parameter('quiet_from')),
    readValue(db, parameter('quiet_until')),
  ])
  return { from, until }
}

export type StoredVersion = ParameterVersion & {
  readonly key: ParameterKey
  readonly reason: string
  readonly setBy: string
  readonly setAt: Date
}

const p = columnsOf('parameter_values', 'p')
const VERSION = select({
  key: p.key,
  no: p.no,
  value: p.value,
  from: p.effective_from,
  reason: p.reason,
  setBy: p.set_by_name,
  setAt: p.set_at,
})

/** All that was ever set, the newest of each key first. */
export async function findParameterVersions(db: Read): Promise<StoredVersion[]> {
  const rows = await readRows(
    db,
    VERSION,
    Prisma.sql`FROM parameter_values p ORDER BY ${p.key}, ${p.no} DESC`,
  )
  return rows.map((row) => ({
    ...row,
    key: parseStoredEnum(PARAMETER_KEYS, row.key, 'parameter_values.key'),
    from: toDay(row.from),
  }))
}

/** Of two who set one at once the second reads what the first has set. */
export async function lockParameters(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('parameters', 0))`
}

type NewVersion = {
  readonly key: ParameterKey
  readonly no: number
  readonly value: number
  readonly from: LocalDate
  readonly reason: string
}

export async function addParameterVersion(
  db: Db,
  { actor }: Grant<'parameter:set'>,
  { from, ...version }: NewVersion,
  at: Date,
): Promise<void> {
  await db.parameterValue.create({
    data: {
      ...version,
      effectiveFrom: fromDay(from),
      setBy: actor.id,
      setByName: actor.name,
      setAt: at,
    },
    select: { no: true },
  })
}
