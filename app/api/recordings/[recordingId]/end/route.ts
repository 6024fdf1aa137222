import { receiveEnd } from '@/lib/edge/recording/receive-chunks'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** Everything of a recording that was stopped has been sent. */
export const POST = defineRoute('recording:upload', authenticateOrRefuse, receiveEnd)
