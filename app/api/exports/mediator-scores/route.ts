import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportMediatorScores } from '@/lib/queries/institution/export-mediator-scores'

/** 调解员积分 as an XLSX file; every export is recorded. */
export const GET = defineRoute(
  'statistics:export',
  authenticatePerson,
  serveExport(exportMediatorScores),
)
