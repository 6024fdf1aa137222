import type { Extension } from '@/lib/domain/deadline/extensions'
import { PAUSE_REASONS, type Pause } from '@/lib/domain/deadline/pauses'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '../generated/prisma/client'
import { columnsOf, expression, type RowOf } from '../typed-reads'
import { parseStoredEnum } from './stored-enum'

const c = columnsOf('cases', 'c')
const s = columnsOf('clock_pauses', 's')
const e = columnsOf('clock_extensions', 'e')

/** What moved the mediation clock of `cases c`, as two JSON columns of its row. */
export const clockChangeColumns = {
  pauses: expression<{ from: string; to: string | null; reason: string }[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object(
        'from', ${s.from_on}, 'to', ${s.to_on}, 'reason', ${s.reason}) ORDER BY ${s.from_on})
      FROM clock_pauses s WHERE ${s.case_id} = ${c.id})`),
  extensions: expression<{ days: number; agreedOn: string }[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object(
        'days', ${e.days}, 'agreedOn', ${e.agreed_on}) ORDER BY ${e.agreed_on})
      FROM clock_extensions e WHERE ${e.case_id} = ${c.id})`),
}

export type ClockChanges = {
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
}

function toLocalDate(stored: string): LocalDate {
  const day = parseLocalDate(stored)
  if (!day) throw new Error('a clock change has a day that does not exist')
  return day
}

export function readClockChanges({
  pauses,
  extensions,
}: RowOf<typeof clockChangeColumns>): ClockChanges {
  return {
    pauses: (pauses ?? []).map(({ from, to, reason }) => ({
      from: toLocalDate(from),
      to: to === null ? null : toLocalDate(to),
      reason: parseStoredEnum(PAUSE_REASONS, reason, 'clock_pauses.reason'),
    })),
    extensions: (extensions ?? []).map(({ days, agreedOn }) => ({
      days,
      agreedOn: toLocalDate(agreedOn),
    })),
  }
}
