import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveExport } from '@/lib/edge/serve-export'
import { exportOperations } from '@/lib/queries/institution/export-log'

/** 操作日志 as an XLSX file; every export is recorded. */
export const GET = defineRoute('log:export', authenticatePerson, serveExport(exportOperations))
