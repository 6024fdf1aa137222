import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveExport } from '@/lib/edge/serve-export'
import { exportCaseScores } from '@/lib/queries/institution/export-case-scores'

/** 案件积分 as an XLSX file; every export is recorded. */
export const GET = defineRoute(
  'statistics:export',
  authenticatePerson,
  serveExport(exportCaseScores),
)
