import { receiveSeen } from '@/lib/edge/conference/serve-presence'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** That a page of a conference answers, or is being left. */
export const POST = defineRoute('conference:read', authenticateOrRefuse, receiveSeen)
