import { serveCauses } from '@/lib/edge/dictionary/serve-causes'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** Names of the 案由 that a typed word means. */
export const GET = defineRoute('dictionary:use', authenticatePerson, serveCauses)
