import { serveOwnFile } from '@/lib/edge/download/serve-own-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A document of an own case as it was signed or is to be signed; every reading is recorded. */
export const GET = defineRoute('own-case:read', authenticatePerson, serveOwnFile)
