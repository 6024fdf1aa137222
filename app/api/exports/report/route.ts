import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveExport } from '@/lib/edge/serve-export'
import { exportReport } from '@/lib/queries/institution/export-report'

/** 机构案件报表 as an XLSX file; every export is recorded. */
export const GET = defineRoute('statistics:export', authenticatePerson, serveExport(exportReport))
