import { serveSealPicture } from '@/lib/edge/institution-seal/serve-seal-picture'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** The picture of a seal of the own institution. */
export const GET = defineRoute('institution:read', authenticatePerson, serveSealPicture)
