import { receivePaper } from '@/lib/edge/roster/receive-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** One paper of qualification of an entry, from its institution or from a clerk of its court. */
export const POST = defineRoute('roster:attach', authenticatePerson, receivePaper)
