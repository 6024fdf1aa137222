import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveExport } from '@/lib/edge/serve-export'
import { exportMediators } from '@/lib/queries/institution/export-mediators'

/** 服务人员列表 as an XLSX file; every export is recorded. */
export const GET = defineRoute('mediator:list', authenticatePerson, serveExport(exportMediators))
