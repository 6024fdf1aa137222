import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveMaterial } from '@/lib/edge/serve-material'

/** Download of one material of a case; every download is recorded. */
export const GET = defineRoute('material:read', authenticatePerson, serveMaterial)
