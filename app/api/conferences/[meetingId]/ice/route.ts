import { serveIceServers } from '@/lib/edge/conference/serve-conference'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** The servers by which browsers find each other, for one page. */
export const GET = defineRoute('conference:read', authenticateOrRefuse, serveIceServers)
