import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportReport } from '@/lib/queries/institution/export-report'

/** 机构案件报表 as an XLSX file; every export is recorded. */
export const GET = defineRoute('statistics:export', authenticatePerson, serveExport(exportReport))
