import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveJump } from '@/lib/edge/serve-jump'

/** Targets of Ctrl-K, for administrators and for courts. */
export const GET = defineRoute('case:list', authenticatePerson, serveJump)
