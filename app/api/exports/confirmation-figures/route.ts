import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportConfirmationFigures } from '@/lib/queries/confirmation/export-confirmation-figures'

/** 司法确认统计 as an XLSX file; every export is recorded. */
export const GET = defineRoute(
  'confirmation:export',
  authenticatePerson,
  serveExport(exportConfirmationFigures),
)
