import { serveAuthorityPage } from '@/lib/edge/download/serve-authority-page'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A page of 授权委托书, for its agent and the mediators of the case. */
export const GET = defineRoute('authority-file:read', authenticatePerson, serveAuthorityPage)
