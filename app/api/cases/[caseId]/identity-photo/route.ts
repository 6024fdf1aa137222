import { receiveCardPhoto } from '@/lib/edge/identity/receive-card-photo'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** The photo of an identity card, read to fill the form of its owner and kept nowhere. */
export const POST = defineRoute('identity:declare', authenticateOrRefuse, receiveCardPhoto)
