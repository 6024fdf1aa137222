import { serveCheckServers } from '@/lib/edge/conference/serve-check-servers'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** The relay, for the test of devices: credentials for a minute. */
export const GET = defineRoute('own-case:read', authenticateOrRefuse, serveCheckServers)
