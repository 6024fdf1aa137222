import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveExport } from '@/lib/edge/serve-export'
import { exportMediatorScores } from '@/lib/queries/institution/export-mediator-scores'

/** 调解员积分 as an XLSX file; every export is recorded. */
export const GET = defineRoute(
  'statistics:export',
  authenticatePerson,
  serveExport(exportMediatorScores),
)
