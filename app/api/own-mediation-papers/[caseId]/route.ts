import { serveOwnMediationPaper } from '@/lib/edge/court-stage/serve-mediation-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** The same, for those who take part in the case. */
export const GET = defineRoute('own-case:read', authenticatePerson, serveOwnMediationPaper)
