import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveExport } from '@/lib/edge/serve-export'
import { exportEvents } from '@/lib/queries/audit/export-events'

/** 操作记录 as an XLSX file; every export is recorded. */
export const GET = defineRoute('audit:export', authenticatePerson, serveExport(exportEvents))
