import { serveRulingPaper } from '@/lib/edge/confirmation/serve-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** The application, the rulings and the receipts of a ruled application, for its court. */
export const GET = defineRoute('confirmation:read', authenticatePerson, serveRulingPaper)
