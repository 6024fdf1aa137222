import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { receiveCorrectionFile } from '@/lib/edge/upload/receive-correction-file'

/** One paper of a correction, from a party. */
export const POST = defineRoute('confirmation:attach', authenticatePerson, receiveCorrectionFile)
