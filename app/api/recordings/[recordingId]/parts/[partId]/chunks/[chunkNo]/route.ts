import { receiveChunk } from '@/lib/edge/recording/receive-chunks'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** One numbered chunk of a recording; the same one may come again. */
export const POST = defineRoute('recording:upload', authenticateOrRefuse, receiveChunk)
