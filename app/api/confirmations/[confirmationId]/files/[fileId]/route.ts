import { serveCorrectionFile } from '@/lib/edge/download/serve-correction-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A paper of a correction, for its court. */
export const GET = defineRoute('confirmation:read', authenticatePerson, serveCorrectionFile)
