import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { receiveDraftMaterial } from '@/lib/edge/upload/receive-draft-material'

/** A file of a clerk's draft, by a form that works without a script. */
export const POST = defineRoute('referral:draft', authenticatePerson, receiveDraftMaterial)
