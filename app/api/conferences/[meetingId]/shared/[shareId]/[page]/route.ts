import { serveSharedPage } from '@/lib/edge/conference/serve-board'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** The page that is shared with everyone in the reader's hall at this moment, as a picture. */
export const GET = defineRoute('conference:read', authenticateOrRefuse, serveSharedPage)
