import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportDossiers } from '@/lib/queries/institution/export-dossiers'

/** 电子卷宗记录 as an XLSX file; every export is recorded. */
export const GET = defineRoute('dossier:list', authenticatePerson, serveExport(exportDossiers))
