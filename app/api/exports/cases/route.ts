import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportCases } from '@/lib/queries/institution/export-cases'

/** 案件分配列表 as an XLSX file; every export is recorded. */
export const GET = defineRoute('case:export', authenticatePerson, serveExport(exportCases))
