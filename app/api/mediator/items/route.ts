import { receiveItem } from '@/lib/edge/device-item/receive-item'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** One item that a mediator's device kept while the line was down. */
export const POST = defineRoute('contact:record', authenticateOrRefuse, receiveItem)
