import { streamConference } from '@/lib/edge/conference/serve-conference'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'

/**
 * What a page of a conference shows, and what other seats send to it. Following it is use of the
 * session, and the stream comes back every five minutes: no session ends under it by disuse.
 */
export const GET = defineRoute('conference:read', authenticateOrRefuse, streamConference)
