import { receivePointer } from '@/lib/edge/conference/serve-board'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** Where the host points on the page that is shared. */
export const POST = defineRoute('conference:read', authenticateOrRefuse, receivePointer)
