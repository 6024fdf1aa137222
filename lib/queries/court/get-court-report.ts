import 'server-only'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { loadReport } from '../statistics/load-report'
import { ReportInput } from '../statistics/report-input'
import { presentReportPage, type ReportPage } from '../statistics/report-page'
import { courtOf, watermarkOf } from './reviewing'

export type CourtReportView = ReportPage & { readonly watermark: string | null }

/** The same figures over everything the actor's court referred, whichever institution had it; for reading alone. */
export const getCourtReport = defineQuery({
  act: 'statistics:read',
  input: ReportInput,
  load: async (db, asked, { actor, today }) => {
    const courtId = courtOf(actor)
    return courtId ? loadReport(db, { courtId }, asked, today) : null
  },
  present: (facts, { actor, now, today }): CourtReportView => ({ ...presentReportPage(facts, today), watermark: watermarkOf(actor, stamp(now)) }),
})
