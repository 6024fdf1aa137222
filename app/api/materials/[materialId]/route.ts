import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveMaterial } from '@/lib/edge/download/serve-material'

/** Download of one material of a case; every download is recorded. */
export const GET = defineRoute('material:read', authenticatePerson, serveMaterial)
