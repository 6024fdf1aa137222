import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportCaseScores } from '@/lib/queries/institution/export-case-scores'

/** 案件积分 as an XLSX file; every export is recorded. */
export const GET = defineRoute(
  'statistics:export',
  authenticatePerson,
  serveExport(exportCaseScores),
)
