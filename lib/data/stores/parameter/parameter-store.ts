import 'server-only'
import type { QuietHours } from '@/lib/domain/delivery/quiet-hours'
import { PARAMETERS, type CourtKey, type ParameterKey } from '@/lib/domain/parameters/catalogue'
import { beginOf } from '@/lib/domain/parameters/effect'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readValue, type Column } from '@/lib/data/typed-reads'

// 参数. Who obeys one reads it here, in the statement or transaction that obeys it.

const c = columnsOf('cases', 'c')
const p = columnsOf('mediator_profiles', 'p')

/** The installation's value in force today, as an expression of a statement. */
export function parameter(key: Exclude<ParameterKey, CourtKey>): Column<number> {
  return expression<number>(
    Prisma.sql`coalesce(heyi_parameter(${key}), ${PARAMETERS[key].usual}::int)`,
  )
}

/** Minutes without use after which a session of staff ends. */
export const readIdleMinutes = (db: Read): Promise<number> =>
  readValue(db, parameter('idle_minutes'))

/** Rows of one export at most. */
export const readExportRows = (db: Read): Promise<number> => readValue(db, parameter('export_rows'))

/** MB of one file of a case. */
export const readFileMb = (db: Read): Promise<number> => readValue(db, parameter('upload_mb'))

/** MB of a file that was taken on a day: that day's limit, or today's where it is higher. */
export const readFileMbSince = (db: Read, day: LocalDate): Promise<number> =>
  readValue(
    db,
    expression<number>(Prisma.sql`greatest(${parameter('upload_mb')},
      coalesce(heyi_court_parameter('upload_mb', NULL, ${day}::date),
        ${PARAMETERS.upload_mb.usual}::int))`),
  )

/** Open cases that a mediator carries at most, whatever the institution has set for them. */
export const readCaseloadCeiling = (db: Read): Promise<number> =>
  readValue(db, parameter('caseload_cap'))

/**
 * Of `mediator_profiles p`: the cap that holds (capInForce). The ceiling is read once for a
 * statement; where none was set it is the most that a profile may have, and LEAST leaves it out.
 */
export const caseloadCapInForce = (): Column<number> =>
  expression<number>(Prisma.sql`least(${p.caseload_cap}, (SELECT heyi_parameter('caseload_cap')))`)

/** The hours in which messages to parties are held. */
export async function readQuietHours(db: Read): Promise<QuietHours> {
  const [from, until] = await Promise.all([
    readValue(db, parameter('quiet_from')),
    readValue(db, parameter('quiet_until')),
  ])
  return { from, until }
}

/** A court's value on the day on which the period began (lib/domain/parameters). */
function courtParameter(key: CourtKey, court: Prisma.Sql, day: Prisma.Sql): Column<number> {
  return expression<number>(Prisma.sql`
    coalesce(heyi_court_parameter(${key}, ${court}, ${day}), ${PARAMETERS[key].usual}::int)`)
}

/**
 * Of `cases c`: the days of the court's own rule for the notice, by which the period began that
 * the receipt of the referral set off; null where it has none.
 */
export const courtNoticeDays = (): Column<number | null> =>
  expression<number | null>(
    Prisma.sql`nullif(${courtParameter(
      'notice_days',
      c.court_id,
      Prisma.sql`(${c.received_at} AT TIME ZONE 'Asia/Shanghai')::date`,
    )}, 0)`,
  )

/** Of `cases c`: working days for the answer to a 催办 of today. */
export const courtChaseDays = (): Column<number> =>
  courtParameter('chase_days', c.court_id, Prisma.sql`(now() AT TIME ZONE 'Asia/Shanghai')::date`)

/**
 * How many days the parties may add in all to a period that began with the acceptance; today's
 * number where it has not begun.
 */
export function readMaxExtensionDays(
  db: Read,
  record: {
    readonly courtId: string
    readonly receivedAt: Date
    readonly acceptedAt: Date | null
  },
  today: LocalDate,
): Promise<number> {
  const day = beginOf('extension_days', record) ?? today
  return readValue(
    db,
    courtParameter('extension_days', Prisma.sql`${record.courtId}::uuid`, Prisma.sql`${day}::date`),
  )
}
