import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportRecords } from '@/lib/queries/institution/export-records'

/** 案件调解记录 as an XLSX file; every export is recorded. */
export const GET = defineRoute('case:export', authenticatePerson, serveExport(exportRecords))
