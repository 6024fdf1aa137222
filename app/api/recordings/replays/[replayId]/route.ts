import { serveRecording } from '@/lib/edge/recording/serve-recording'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** The file of a recording that was opened with a reason. */
export const GET = defineRoute('recording:read', authenticateOrRefuse, serveRecording)
