import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportOperations } from '@/lib/queries/institution/export-log'

/** 操作日志 as an XLSX file; every export is recorded. */
export const GET = defineRoute('log:export', authenticatePerson, serveExport(exportOperations))
