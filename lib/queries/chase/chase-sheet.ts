import 'server-only'
import { z } from 'zod'
import { readMonthlySheet } from '@/lib/data/stores/chase/monthly-sheet-store'
import type { Read } from '@/lib/data/door'
import { CHASE_NODES } from '@/lib/domain/chase/chase'
import type { MonthlyFigures } from '@/lib/domain/chase/monthly-sheet'
import { monthOf, type Month } from '@/lib/domain/statistics/month'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { CHASE_SHEET } from '@/lib/labels/zh-CN/chase-sheet'
import { MonthParam } from './month-param'

export const ChaseSheetInput = z.object({ month: MonthParam })

/** One line of 督办月报 as the page and the file show it; the sum has no institution. */
export type ChaseSheetRow = {
  readonly institutionId: string | null
  readonly institution: string
  /** In the order of CHASE_NODES. */
  readonly byNode: readonly number[]
  readonly sent: number
  readonly read: number
  readonly hoursToRead: string | null
  readonly answered: number
  readonly answeredInTime: number
  readonly unanswered: number
  readonly lateAgain: number
  readonly closed: number
  readonly daysToClose: string | null
}

export type ChaseSheet = {
  readonly month: Month
  /** The month is not over: its figures still grow. */
  readonly isRunning: boolean
  readonly rows: readonly ChaseSheetRow[]
  readonly total: ChaseSheetRow
}

/** One decimal, half up, without a trailing zero. */
const oneDecimal = (value: number | null) =>
  value === null ? null : String(Math.round(value * 10) / 10)

function presentRow(
  institutionId: string | null,
  institution: string,
  row: MonthlyFigures,
): ChaseSheetRow {
  return {
    institutionId,
    institution,
    byNode: CHASE_NODES.map((node) => row.byNode[node]),
    sent: row.sent,
    read: row.read,
    hoursToRead: oneDecimal(row.medianHoursToRead),
    answered: row.answered,
    answeredInTime: row.answeredInTime,
    unanswered: row.unanswered,
    lateAgain: row.lateAgain,
    closed: row.closed,
    daysToClose: oneDecimal(row.medianDaysToClose),
  }
}

/** 督办月报 of a court; without a month the present one. */
export async function loadChaseSheet(
  db: Read,
  courtId: string,
  { month = undefined }: z.output<typeof ChaseSheetInput>,
  today: LocalDate,
): Promise<ChaseSheet> {
  const present = monthOf(today)
  const of = month ?? present
  const { rows, total } = await readMonthlySheet(db, courtId, of)
  return {
    month: of,
    isRunning: of === present,
    rows: rows.map((row) => presentRow(row.institutionId, row.institution, row)),
    total: presentRow(null, CHASE_SHEET.total, total),
  }
}
