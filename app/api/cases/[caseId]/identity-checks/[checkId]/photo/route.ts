import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { receiveDocumentPhoto } from '@/lib/edge/upload/receive-document-photo'

/** The photo of the document that the mediator saw at a check. */
export const POST = defineRoute('identity:keep-photo', authenticatePerson, receiveDocumentPhoto)
