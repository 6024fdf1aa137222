import { receiveTrouble } from '@/lib/edge/recording/receive-chunks'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** Why chunks of a recording do not come. */
export const POST = defineRoute('recording:note-trouble', authenticateOrRefuse, receiveTrouble)
