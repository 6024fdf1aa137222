import 'server-only'
import type { z } from 'zod'
import type { Read } from '@/lib/data/door'
import { countConfirmations } from '@/lib/data/stores/confirmation/confirmation-figures-store'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import { toPeriod } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { defineSqlQuery } from '../define-query'
import { ReportInput } from '../statistics/report-input'
import {
  presentConfirmationFigures,
  type ConfirmationFiguresView,
} from './confirmation-figures-view'

export const ConfirmationFiguresInput = ReportInput.pick({ from: true, to: true })

/** The figures of the actor's court or institution, for the page and its export. */
export async function loadConfirmationFigures(
  db: Read,
  query: z.output<typeof ConfirmationFiguresInput>,
  today: LocalDate,
) {
  const period = toPeriod(query, today)
  const days = { from: firstDayOf(period.from), to: lastDayOf(period.to) }
  return { period, counts: await countConfirmations(db, days) }
}

/** 司法确认统计: without months in the address of the last twelve. */
export const getConfirmationFigures = defineSqlQuery({
  act: 'confirmation:figures',
  input: ConfirmationFiguresInput,
  load: (db, query, { today }) => loadConfirmationFigures(db, query, today),
  present: ({ period, counts }): ConfirmationFiguresView =>
    presentConfirmationFigures(counts, period),
})
