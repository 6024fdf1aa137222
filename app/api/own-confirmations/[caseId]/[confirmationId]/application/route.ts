import { serveOwnApplication } from '@/lib/edge/confirmation/serve-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** 司法确认申请书, for those who take part in the case. */
export const GET = defineRoute('own-case:read', authenticatePerson, serveOwnApplication)
