import { serveOwnCorrectionFile } from '@/lib/edge/download/serve-correction-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A paper of a correction, for those who take part in the case. */
export const GET = defineRoute('own-case:read', authenticatePerson, serveOwnCorrectionFile)
