import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportMediators } from '@/lib/queries/institution/export-mediators'

/** 服务人员列表 as an XLSX file; every export is recorded. */
export const GET = defineRoute('mediator:list', authenticatePerson, serveExport(exportMediators))
