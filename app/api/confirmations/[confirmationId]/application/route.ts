import { serveApplication } from '@/lib/edge/confirmation/serve-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** 司法确认申请书 of an application, for its court. */
export const GET = defineRoute('confirmation:read', authenticatePerson, serveApplication)
