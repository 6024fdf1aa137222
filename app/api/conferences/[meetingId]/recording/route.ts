import { serveRoomRecording } from '@/lib/edge/recording/serve-recording'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/** What is recorded of a conference, for one page of it. */
export const GET = defineRoute('recording:read', authenticateOrRefuse, serveRoomRecording)
