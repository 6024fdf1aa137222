import { serveShowable } from '@/lib/edge/conference/serve-board'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** What the host can show to everyone who is in the hall now. */
export const GET = defineRoute('conference:read', authenticateOrRefuse, serveShowable)
