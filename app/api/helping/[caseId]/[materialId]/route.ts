import { serveHelpingFile } from '@/lib/edge/download/serve-helping-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A material in the scope of one who was invited to help; every reading is recorded. */
export const GET = defineRoute('own-case:read', authenticatePerson, serveHelpingFile)
