import { serveMediationPaper } from '@/lib/edge/court-stage/serve-mediation-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** 调解书 of a case, as PDF. */
export const GET = defineRoute('case:read', authenticatePerson, serveMediationPaper)
