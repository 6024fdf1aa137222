import { receivePart } from '@/lib/edge/recording/receive-chunks'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** A recorder of a conference begins. */
export const POST = defineRoute('recording:upload', authenticateOrRefuse, receivePart)
