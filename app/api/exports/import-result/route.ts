import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportImportResult } from '@/lib/queries/import/export-import-result'

/** Every line of an import with its result. */
export const GET = defineRoute('import:read', authenticatePerson, serveExport(exportImportResult))
