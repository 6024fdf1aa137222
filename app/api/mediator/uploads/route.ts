import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'
import { receiveUploadStart } from '@/lib/edge/upload/receive-photo'

/** A photo that a mediator's device will send in numbered parts. */
export const POST = defineRoute('material:add', authenticateOrRefuse, receiveUploadStart)
