import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveTemplate } from '@/lib/edge/serve-template'

/** The empty workbook that an import reads. */
export const GET = defineRoute('import:read', authenticatePerson, serveTemplate)
