import { receiveSignal } from '@/lib/edge/conference/serve-conference'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** One WebRTC message from a page to another seat. */
export const POST = defineRoute('conference:read', authenticateOrRefuse, receiveSignal)
