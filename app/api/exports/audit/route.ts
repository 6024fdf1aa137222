import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportEvents } from '@/lib/queries/audit/export-events'

/** 操作记录 as an XLSX file; every export is recorded. */
export const GET = defineRoute('audit:export', authenticatePerson, serveExport(exportEvents))
