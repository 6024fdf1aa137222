import { servePaper } from '@/lib/edge/roster/serve-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A paper of qualification, for the court, the institution and the mediator of the entry. */
export const GET = defineRoute('roster:read', authenticatePerson, servePaper)
