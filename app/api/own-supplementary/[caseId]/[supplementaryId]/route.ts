import { serveOwnSupplementary } from '@/lib/edge/download/serve-own-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** The signed text of a 补充协议, for those who take part in the case; every reading is recorded. */
export const GET = defineRoute('own-case:read', authenticatePerson, serveOwnSupplementary)
