import { serveSmallPicture } from '@/lib/edge/download/serve-message-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A small picture of a photo of a message, for the list of messages. */
export const GET = defineRoute('message-file:read', authenticatePerson, serveSmallPicture)
