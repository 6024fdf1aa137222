import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportDossierReadings } from '@/lib/queries/institution/export-dossier-readings'

/** 借阅记录 of a dossier as an XLSX file; every export is recorded. */
export const GET = defineRoute('log:export', authenticatePerson, serveExport(exportDossierReadings))
