import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveExport } from '@/lib/edge/serve-export'
import { exportRecords } from '@/lib/queries/institution/export-records'

/** 案件调解记录 as an XLSX file; every export is recorded. */
export const GET = defineRoute('case:export', authenticatePerson, serveExport(exportRecords))
