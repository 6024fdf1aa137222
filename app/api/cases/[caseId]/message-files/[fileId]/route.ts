import { serveMessageFile } from '@/lib/edge/download/serve-message-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A photo, file or recording of a message, for those who hear the message. */
export const GET = defineRoute('message-file:read', authenticatePerson, serveMessageFile)
