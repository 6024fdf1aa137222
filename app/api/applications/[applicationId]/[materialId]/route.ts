import { serveApplicationFile } from '@/lib/edge/download/serve-application-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** Download of one file of an application; every download is recorded. */
export const GET = defineRoute('application:read', authenticatePerson, serveApplicationFile)
