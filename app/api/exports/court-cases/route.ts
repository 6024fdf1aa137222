import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportCourtCases } from '@/lib/queries/court/export-court-cases'

/** 引调案件列表 as an XLSX file, for a clerk of the court; every export is recorded. */
export const GET = defineRoute(
  'court-case:export',
  authenticatePerson,
  serveExport(exportCourtCases),
)
