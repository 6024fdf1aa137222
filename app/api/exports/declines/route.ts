import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportDeclines } from '@/lib/queries/institution/export-declines'

/** 不受理记录 as an XLSX file; every export is recorded. */
export const GET = defineRoute('decline:list', authenticatePerson, serveExport(exportDeclines))
