import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveOwnData } from '@/lib/edge/download/serve-own-data'

/** What the system holds about one who takes part, as a file; every download is recorded. */
export const GET = defineRoute('own-case:read', authenticatePerson, serveOwnData)
