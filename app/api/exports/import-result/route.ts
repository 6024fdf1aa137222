import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveExport } from '@/lib/edge/serve-export'
import { exportImportResult } from '@/lib/queries/institution/export-import-result'

/** Every line of an import with what became of it. */
export const GET = defineRoute('import:read', authenticatePerson, serveExport(exportImportResult))
