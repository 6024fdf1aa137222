import { serveDocumentPhoto } from '@/lib/edge/download/serve-document-photo'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** The photo of a document, for the mediators of the case. */
export const GET = defineRoute('identity-photo:read', authenticatePerson, serveDocumentPhoto)
