import { serveOwnRulingPaper } from '@/lib/edge/confirmation/serve-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** The application, the rulings and the receipts of phones, for those who take part in the case. */
export const GET = defineRoute('own-case:read', authenticatePerson, serveOwnRulingPaper)
