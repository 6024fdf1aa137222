import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveTemplate } from '@/lib/edge/download/serve-template'

/** The empty workbook that an import reads. */
export const GET = defineRoute('import:read', authenticatePerson, serveTemplate)
