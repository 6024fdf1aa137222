import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'
import { receiveUploadPart } from '@/lib/edge/upload/receive-photo'

/** One numbered part of a photo; the same part may come again. */
export const POST = defineRoute('material:add', authenticateOrRefuse, receiveUploadPart)
