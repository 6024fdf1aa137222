import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveJump } from '@/lib/edge/route/serve-jump'

/** Targets of Ctrl-K, for administrators and for courts. */
export const GET = defineRoute('case:list', authenticatePerson, serveJump)
