import { serveMediationProof } from '@/lib/edge/confirmation/serve-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** 主持调解的证明 of an application, for its court. */
export const GET = defineRoute('confirmation:read', authenticatePerson, serveMediationProof)
